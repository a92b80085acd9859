import { createSoftwareoneClient } from "@invitekit/softwareone";
import { describeOperations } from "@invitekit/testing";

describeOperations("softwareone", createSoftwareoneClient);
