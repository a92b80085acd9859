// Generated from specs/softwareone/openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/public/v1/accounts/account-users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List account users
         * @description Returns a page of the account users that match the filters. Filters are the query string itself: simple ones as `filter`, nested ones as `rql`. A page holds at most 100 users; `limit=0` only counts them.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Invite a user to an account
         * @description Invites a person to an account and returns the account user that this creates. The invitation expires after 7 days.
         */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/v1/accounts/account-users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an account user
         * @description Returns the account user with this id.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /**
         * Delete an account user
         * @description Deletes the account user with this id.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/v1/accounts/account-users/{id}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace an account user's user groups
         * @description Makes the given user groups the only ones of the account user and returns the account user.
         */
        put: operations["replaceUserGroups"];
        /**
         * Add an account user to a user group
         * @description Adds the account user to one user group and returns the account user.
         */
        post: operations["addUserToGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/v1/accounts/account-users/{id}/groups/{userGroupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an account user from a user group
         * @description Removes the account user from one user group.
         */
        delete: operations["removeUserFromGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/v1/accounts/account-users/{id}/accept-invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description Accepts the account user's invitation and returns the account user.
         */
        post: operations["acceptInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/v1/accounts/account-users/{id}/resend-invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation again
         * @description Sends the account user's invitation again and returns the account user. Every success notifies the person once more. For an invitation that has expired, use sendNewInvite.
         */
        post: operations["resendInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/v1/accounts/account-users/{id}/send-new-invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a new invitation in place of an expired one
         * @description Sends the account user a new invitation when the last one has expired, and returns the account user. Every success notifies the person once more.
         */
        post: operations["sendNewInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A person to invite to an account. */
        CreateAccountUser: {
            /** @description The person. */
            user: {
                /** @description The person's e-mail address. */
                email: string;
                firstName: string;
                lastName: string;
                phone?: {
                    prefix?: string | null;
                    number?: string | null;
                };
                settings?: {
                    cultureCode?: string | null;
                    languageCode?: string | null;
                };
            };
            /** @description The account to invite to. */
            account?: {
                /** @description Id of the account. It looks like ACC-1234-5678. */
                id?: string;
            };
            /** @description The user groups that the person is to be in, at least one. */
            groups: {
                /** @description Id of the user group. It looks like UGR-1234-5678. */
                id: string;
            }[];
            invitation?: {
                /** @description Callers send `Invited`. */
                status?: string;
            };
        };
        /** @description A user group, told by its id. */
        GroupReference: {
            /** @description Id of the user group. It looks like UGR-1234-5678. */
            id: string;
        };
        /** @description A page of a list of account users. */
        AccountUserPage: {
            $meta?: {
                pagination?: {
                    /** @description Number of users skipped. */
                    offset?: number;
                    /** @description Number of users on a page. */
                    limit?: number;
                    /** @description Number of users on all pages. */
                    total?: number | null;
                };
                omitted?: components["schemas"]["Omitted"];
            };
            data?: components["schemas"]["AccountUser"][];
        };
        /** @description A user of an account. */
        AccountUser: {
            /** @description It looks like AUSR-1234-5678-9012. */
            id?: string;
            /** @description What happened to the account user, and when. An event left out has no key. */
            audit?: {
                created?: components["schemas"]["AuditEvent"];
                updated?: components["schemas"]["AuditEvent"];
                /** Format: date-time */
                invitationAcceptedAt?: string | null;
                access?: components["schemas"]["AuditTime"];
                joined?: components["schemas"]["AuditTime"];
            };
            $meta?: {
                omitted?: components["schemas"]["Omitted"];
            };
            /** @description The person. */
            user?: components["schemas"]["Reference"];
            /** @description The user groups that the person is in. */
            groups?: {
                /** @description It looks like UGR-1234-5678. */
                id?: string;
                name?: string;
                description?: string | null;
                logo?: string | null;
                isDefault?: boolean;
            }[];
            buyers?: {
                id?: string;
                icon?: string | null;
                name?: string | null;
            }[] | null;
            modules?: components["schemas"]["Module"][];
            /** @description The account. */
            account?: {
                /** @description It looks like ACC-1234-5678. */
                id?: string;
                icon?: string | null;
                type?: "Client" | "Vendor" | "Operations" | (string & {});
                status?: "Active" | "Enabled" | "Disabled" | (string & {});
                name?: string;
            };
            invitation?: {
                url?: string | null;
                /** @description The state of the invitation, which expires after 7 days. */
                status?: "Invited" | "Active" | "InvitationExpired" | (string & {});
            };
            /** Format: date-time */
            lastLoginAt?: string | null;
        };
        /** @description When something happened, and who did it. */
        AuditEvent: {
            /** Format: date-time */
            at?: string | null;
            /** @description The user (USR-1234-5678) or the API token (TKN-1234-5678) that acted. */
            by?: components["schemas"]["Reference"];
        };
        /** @description When something happened. */
        AuditTime: {
            /** Format: date-time */
            at?: string | null;
        };
        /** @description Something else on the platform, told by its id and name. */
        Reference: {
            id?: string;
            name?: string;
            icon?: string | null;
        };
        /** @description Members left out of this answer. `select=+member` brings one back. */
        Omitted: string[];
        /** @description A module of the platform. */
        Module: {
            id?: string;
            description?: string;
            name?: string;
            filters?: {
                "group.buyers"?: string[];
            };
            settings?: {
                configurable?: boolean;
                default?: boolean;
                paid?: boolean;
                type?: string[];
                obsolete?: boolean;
                eligibility?: {
                    multi?: boolean;
                    single?: boolean;
                };
            };
        };
        /** @description Body of an error, from the API or from a gateway before it. */
        Error: components["schemas"]["Problem"] | components["schemas"]["GatewayError"];
        /** @description Problem details of RFC 9457, sent as application/json. Any member may be missing or null, and more may follow. */
        Problem: {
            type?: string | null;
            title?: string | null;
            status?: number | null;
            detail?: string | null;
            instance?: string | null;
            traceId?: string | null;
            /** @description What is at fault, either as messages by member or as a list. */
            errors?: {
                [key: string]: string[];
            } | components["schemas"]["ProblemError"][] | null;
        };
        /** @description One fault. The types of `id` and `parameters` aren't documented. */
        ProblemError: {
            message?: string;
            /** @description The members at fault. */
            properties?: string[];
            id?: unknown;
            parameters?: unknown;
        };
        /** @description What a gateway before the API answers. */
        GatewayError: {
            message?: string;
            statusCode?: number;
        };
    };
    responses: {
        /** @description The answer is large and is to be downloaded from the address in `Location`. */
        Download: {
            headers: {
                /** @description Address of the download. */
                Location?: string;
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request is invalid. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The token is missing or not valid. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The token doesn't permit the operation. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is nothing with this id. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The call conflicts with the state that something is in. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body's media type isn't accepted. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The vendor failed. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The vendor doesn't offer what was asked for. */
        NotImplemented: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The vendor's system behind the API didn't answer in time. */
        GatewayTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Any other refusal. Neither its status nor its body is documented. */
        UndocumentedError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
    };
    parameters: {
        /** @description Id of the account user. It looks like AUSR-1234-5678-9012. */
        AccountUserId: string;
        /** @description Members to add to the answer (`+` before the name) or to leave out (`-`), separated by commas. What an answer leaves out is listed in its `$meta.omitted`. */
        Select: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listUsers: {
        parameters: {
            query?: {
                /** @description Simple filters: each member is sent as a query parameter of its own, named after a member of the account user, and means that this member equals the value. Dates are in UTC with three digits of milliseconds. */
                filter?: {
                    [key: string]: string | number | boolean;
                };
                /** @description A filter as an RQL expression, sent without a name as a piece of the query string (`?eq(user.email,"a@b.c")&limit=10`, never `?rql=`). Operators: and, or, not, eq, ne, gt, ge, lt, le, ilike, in, out, any, all, empty(), null(). Ids stand in double quotes; dates are in UTC with three digits of milliseconds. */
                rql?: string;
                /** @description Members to add to the answer (`+` before the name) or to leave out (`-`), separated by commas. What an answer leaves out is listed in its `$meta.omitted`. */
                select?: components["parameters"]["Select"];
                /** @description Members to sort by, separated by commas; `+` before one is ascending, `-` descending. */
                order?: string;
                /** @description Number of users on a page, at most 100. With 0 they are only counted. */
                limit?: number;
                /** @description Number of users to skip. */
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the account users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountUserPage"];
                };
            };
            302: components["responses"]["Download"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            504: components["responses"]["GatewayTimeout"];
            "4XX": components["responses"]["UndocumentedError"];
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The person to invite, and the account and user groups to invite to. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccountUser"];
            };
        };
        responses: {
            /** @description The account user, invited. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountUser"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getUser: {
        parameters: {
            query?: {
                /** @description Members to add to the answer (`+` before the name) or to leave out (`-`), separated by commas. What an answer leaves out is listed in its `$meta.omitted`. */
                select?: components["parameters"]["Select"];
            };
            header?: never;
            path: {
                /** @description Id of the account user. It looks like AUSR-1234-5678-9012. */
                id: components["parameters"]["AccountUserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountUser"];
                };
            };
            302: components["responses"]["Download"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the account user. It looks like AUSR-1234-5678-9012. */
                id: components["parameters"]["AccountUserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account user is deleted. The answer has no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    replaceUserGroups: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the account user. It looks like AUSR-1234-5678-9012. */
                id: components["parameters"]["AccountUserId"];
            };
            cookie?: never;
        };
        /** @description The user groups that the account user is to have, as a bare array. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupReference"][];
            };
        };
        responses: {
            /** @description The account user with its user groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountUser"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    addUserToGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the account user. It looks like AUSR-1234-5678-9012. */
                id: components["parameters"]["AccountUserId"];
            };
            cookie?: never;
        };
        /** @description The user group to add the account user to. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupReference"];
            };
        };
        responses: {
            /** @description The account user with its user groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountUser"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    removeUserFromGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the account user. It looks like AUSR-1234-5678-9012. */
                id: components["parameters"]["AccountUserId"];
                /** @description Id of the user group. It looks like UGR-1234-5678. */
                userGroupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account user is no longer in the user group. The answer has no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    acceptInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the account user. It looks like AUSR-1234-5678-9012. */
                id: components["parameters"]["AccountUserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account user, its invitation accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountUser"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    resendInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the account user. It looks like AUSR-1234-5678-9012. */
                id: components["parameters"]["AccountUserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account user, its invitation sent again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountUser"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    sendNewInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the account user. It looks like AUSR-1234-5678-9012. */
                id: components["parameters"]["AccountUserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account user, invited anew. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountUser"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
}
