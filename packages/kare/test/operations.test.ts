import { createKareClient } from "@invitekit/kare";
import { describeOperations } from "@invitekit/testing";

describeOperations("kare", createKareClient);
