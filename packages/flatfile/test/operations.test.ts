import { createFlatfileClient } from "@invitekit/flatfile";
import { describeOperations } from "@invitekit/testing";

describeOperations("flatfile", createFlatfileClient);
