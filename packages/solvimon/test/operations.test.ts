import { createSolvimonClient } from "@invitekit/solvimon";
import { describeOperations } from "@invitekit/testing";

describeOperations("solvimon", createSolvimonClient);
