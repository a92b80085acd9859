// One invitation, sent in several ways: `npm run measure -- call` measures them.
import { createFlatfileClient, type paths } from "@invitekit/flatfile";
import createOpenapiFetch from "openapi-fetch";

type Fetch = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

interface Way {
  readonly name: string;
  /** Whether it is a client of ours, for which goals are set. */
  readonly isOurs: boolean;
  /** Makes what sends the invitation and resolves with the decoded answer. */
  create(baseUrl: string, fetch: Fetch): () => Promise<unknown>;
}

const token = "not-a-real-credential";
const userAgent = "invitations/1.0.0";

const body = {
  email: "ada@example.com",
  name: "Ada Lovelace",
  actorRoles: [
    { roleId: "us_rol_YOUR_ID", resourceId: "us_acc_YOUR_ID" },
    { roleId: "us_rol_YOUR_ID", resourceId: "us_env_YOUR_ID" },
  ],
};

/** What each way must send. The value of `user-agent` is each one's own. */
export const request = {
  method: "POST",
  path: "/v1/users/invite",
  headers: {
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    "x-disable-hooks": "true",
    "user-agent": /./,
  },
  body,
};

/** What comes back: as long as the page's answer, so that reading it weighs what it does in life. */
export const answer = {
  data: {
    accountId: "us_acc_YOUR_ID",
    actorRoles: body.actorRoles.map((role) => ({
      id: "us_acr_YOUR_ID",
      ...role,
      actorId: "us_usr_YOUR_ID",
      createdAt: "2021-01-01T00:00:00Z",
      updatedAt: "2021-01-01T00:00:00Z",
    })),
    createdAt: "2023-10-30T16:59:45.735Z",
    email: body.email,
    id: "us_usr_YOUR_ID",
    idp: "FRONTEGG",
    metadata: {},
    name: body.name,
    updatedAt: "2023-10-30T16:59:45.735Z",
    dashboard: 2,
    idpRef: "ab1cf38e-e617-4547-b37d-376a7ac9e554",
    lastSeenAt: "2023-10-30T16:59:45.735Z",
  },
};

/** The first is the limit: what a competent developer would write. */
export const ways: readonly Way[] = [
  {
    name: "fetch by hand",
    isOurs: false,
    create: (baseUrl, fetch) => async () => {
      const response = await fetch(`${baseUrl}/v1/users/invite`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          "x-disable-hooks": "true",
          "user-agent": userAgent,
        },
        body: JSON.stringify(body),
      });
      if (!response.ok) {
        throw new Error(`The invitation was answered ${response.status}.`);
      }
      return await response.json();
    },
  },
  {
    name: "client.inviteUser",
    isOurs: true,
    create(baseUrl, fetch) {
      const flatfile = createFlatfileClient({ auth: { bearer: token }, baseUrl, fetch });
      return () => flatfile.inviteUser({ body });
    },
  },
  {
    name: "client.POST",
    isOurs: true,
    create(baseUrl, fetch) {
      const flatfile = createFlatfileClient({ auth: { bearer: token }, baseUrl, fetch });
      return async () => {
        const { data, error } = await flatfile.POST("/v1/users/invite", { body });
        if (error) {
          throw error;
        }
        return data;
      };
    },
  },
  {
    // It has no limits, no repeats and no delivery.
    name: "openapi-fetch",
    isOurs: false,
    create(baseUrl, fetch) {
      const headers = {
        authorization: `Bearer ${token}`,
        "x-disable-hooks": "true",
        "user-agent": userAgent,
      };
      const client = createOpenapiFetch<paths>({ baseUrl, fetch, headers });
      return async () => {
        const { data, response } = await client.POST("/v1/users/invite", { body });
        if (!response.ok) {
          throw new Error(`The invitation was answered ${response.status}.`);
        }
        return data;
      };
    },
  },
];
