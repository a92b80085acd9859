// Generated from specs/solvimon/openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/v{version}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description Returns one page of the users.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Create a user
         * @description Creates a user and returns it. Whether the person is told isn't documented; to invite somebody, use inviteUser.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v{version}/users/{resourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user
         * @description Returns the user with this id. What an unknown id gets isn't documented.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a user's password or username
         * @description Changes the password or the username of a user and returns the user.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/v{version}/users/{resourceId}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a user's account memberships
         * @description Returns all account memberships of a user.
         */
        get: operations["listAccountMemberships"];
        put?: never;
        /**
         * Add an account membership to a user
         * @description Makes a user a member of an account and returns account memberships.
         */
        post: operations["addAccountMembership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v{version}/users/{resourceId}/memberships/{membershipResourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an account membership
         * @description Changes one account membership of a user and returns account memberships.
         */
        patch: operations["updateAccountMembership"];
        trace?: never;
    };
    "/v{version}/users/{resourceId}/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a user's team memberships
         * @description Returns all team memberships of a user.
         */
        get: operations["listTeamMemberships"];
        put?: never;
        /**
         * Add a team membership to a user
         * @description Makes a user a member of a team, which gives access to all the accounts that the team has access to, and returns team memberships.
         */
        post: operations["addTeamMembership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v{version}/users/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search users
         * @description Returns the users that match the given filters.
         */
        get: operations["searchUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v{version}/users/revoke-invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke an invitation
         * @description Revokes the invitation of the user with this username and returns the user. Of the members of the body, `username` is the one that counts.
         */
        post: operations["revokeInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v{version}/users/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a user
         * @description Invites a person as a user and returns the invitation.
         */
        post: operations["inviteUser"];
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
        /** @description An invitation to be sent. */
        UserInviteInput: {
            /** @description The person's e-mail address. */
            username?: string;
            entity_id?: string;
            account_memberships?: components["schemas"]["AccountMembershipInput"][];
            team_memberships?: components["schemas"]["TeamMembershipInput"][] | null;
        };
        /** @description An invitation. */
        UserInvite: {
            /** @description The person's e-mail address. */
            username?: string;
            entity_id?: string;
            account_memberships?: components["schemas"]["AccountMembershipList"];
            team_memberships?: components["schemas"]["TeamMembership"][] | null;
        };
        /** @description A user as sent. Which members count depends on the operation. */
        UserInput: {
            object_type?: string | null;
            id?: string | null;
            entity_id?: string | null;
            created_at?: string | null;
            active?: boolean | null;
            /** @enum {string|null} */
            status?: "INVITED" | "INVITE_REVOKED" | "ACTIVE" | "INACTIVE" | null;
            account_memberships?: components["schemas"]["AccountMembershipInput"][] | null;
            team_memberships?: components["schemas"]["TeamMembershipInput"][] | null;
            /** @description The user's e-mail address. */
            username?: string;
            /** @description The password. At least 8 characters, with a digit and a capital letter. */
            password?: string | null;
            invite_expired?: boolean | null;
        };
        /** @description A user. */
        User: {
            object_type?: string | null;
            id?: string | null;
            entity_id?: string | null;
            created_at?: string | null;
            active?: boolean | null;
            status?: "INVITED" | "INVITE_REVOKED" | "ACTIVE" | "INACTIVE" | (string & {}) | null;
            account_memberships?: components["schemas"]["AccountMembership"][] | null;
            team_memberships?: components["schemas"]["TeamMembership"][] | null;
            /** @description The user's e-mail address. */
            username?: string;
            /** @description Whether the user's invitation has expired. */
            invite_expired?: boolean | null;
        };
        /** @description One page of a list of users. */
        UserPage: {
            data: components["schemas"]["User"][];
            /** @description Links to pages of the list. Each may be null. */
            links: {
                first?: string | null;
                previous?: string | null;
                current?: string | null;
                next?: string | null;
            };
            /** @description Number of users on a page. */
            limit?: number | null;
            /** @description Number of this page. */
            page?: number | null;
            total_number_of_pages?: number | null;
        };
        /** @description A membership of an account, as sent. */
        AccountMembershipInput: {
            object_type?: string | null;
            id?: string | null;
            account_id?: string;
            account?: components["schemas"]["Account"] | null;
            /** @enum {string} */
            type?: "ADMIN" | "USER" | "PARTNER";
            role_ids?: string[];
            account_reference?: string | null;
            /** @description TEST or LIVE. */
            environment?: string | null;
            /** @description The roles in the account. The vendor's sample gives each by its name alone. */
            roles?: components["schemas"]["Role"][] | null;
        };
        /** @description A membership of an account. */
        AccountMembership: {
            object_type?: string | null;
            id?: string | null;
            account_id?: string;
            account?: components["schemas"]["Account"] | null;
            type?: "ADMIN" | "USER" | "PARTNER" | (string & {});
            role_ids?: string[];
            account_reference?: string | null;
            /** @description TEST or LIVE. */
            environment?: string | null;
            /** @description The roles in the account. */
            roles?: components["schemas"]["Role"][] | null;
        };
        AccountMembershipList: components["schemas"]["AccountMembership"][];
        /** @description A membership of a team, as sent. */
        TeamMembershipInput: {
            team_id?: string | null;
            /** Format: date-time */
            start_at?: string | null;
            /** Format: date-time */
            end_at?: string | null;
            account_memberships?: components["schemas"]["AccountMembershipInput"][] | null;
        };
        /** @description A membership of a team. */
        TeamMembership: {
            team_id?: string | null;
            /** Format: date-time */
            start_at?: string | null;
            /** Format: date-time */
            end_at?: string | null;
            account_memberships?: components["schemas"]["AccountMembership"][] | null;
        };
        TeamMembershipList: components["schemas"]["TeamMembership"][];
        /** @description An account. */
        Account: {
            id?: string;
            reference?: string;
            /** @description Code of the account's type. The codes aren't documented. */
            account_type_code?: string;
            /** @description TEST or LIVE. */
            environment?: string;
            account_group_id?: string;
            parent_id?: string | null;
            platform_id?: string | null;
        };
        /** @description A role in an account. */
        Role: {
            object_type?: string | null;
            id?: string | null;
            name?: string;
            description?: string;
            entity_id?: string | null;
            child_role_ids?: string[];
            child_roles?: {
                [key: string]: unknown;
            }[] | null;
        };
        /** @description Body of an error. */
        Error: {
            type: "API_ERROR" | "INVALID_REQUEST" | (string & {});
            /** @description What went wrong, for programs. An open set of codes. */
            code: string;
            /** @description What went wrong, for people. */
            message: string;
            /** @description The member of the request that is at fault. */
            field?: string | null;
            /** @description Id of the resource that the error is about. */
            resource_id?: string | null;
            /** @description Type of the resource that the error is about. An open set of values. */
            resource_type?: string | null;
        };
    };
    responses: {
        /** @description The request is invalid. Its idempotency key may be used again once it is corrected. */
        BadRequest: {
            headers: {
                "X-REQUEST-ID": components["headers"]["RequestId"];
                "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                "Idempotency-Retryable": components["headers"]["IdempotencyRetryable"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The key or token is missing or not valid, or the key belongs to the other environment. */
        Unauthorized: {
            headers: {
                "X-REQUEST-ID": components["headers"]["RequestId"];
                "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                "Idempotency-Retryable": components["headers"]["IdempotencyRetryable"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The key or token lacks the permission that the operation needs. */
        Forbidden: {
            headers: {
                "X-REQUEST-ID": components["headers"]["RequestId"];
                "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                "Idempotency-Retryable": components["headers"]["IdempotencyRetryable"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The idempotency key was used before with another body. The body of this answer isn't documented. */
        IdempotencyKeyReused: {
            headers: {
                "X-REQUEST-ID": components["headers"]["RequestId"];
                "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                "Idempotency-Retryable": components["headers"]["IdempotencyRetryable"];
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The first call with this idempotency key is still running. The body of this answer isn't documented. */
        IdempotencyKeyInUse: {
            headers: {
                "X-REQUEST-ID": components["headers"]["RequestId"];
                "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                "Idempotency-Retryable": components["headers"]["IdempotencyRetryable"];
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The vendor can't carry out the call now; it may be repeated with the same idempotency key. The body of this answer isn't documented. */
        IdempotencyServiceUnavailable: {
            headers: {
                "X-REQUEST-ID": components["headers"]["RequestId"];
                "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                "Idempotency-Retryable": components["headers"]["IdempotencyRetryable"];
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The vendor failed. A call with an idempotency key may be repeated with it only if this answer says `Idempotency-Retryable: true`. */
        InternalServerError: {
            headers: {
                "X-REQUEST-ID": components["headers"]["RequestId"];
                "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                "Idempotency-Retryable": components["headers"]["IdempotencyRetryable"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /** @description Version of the API. */
        Version: string;
        /** @description Id of the user. */
        ResourceId: string;
        /** @description Limits the answer to users with this username, an e-mail address. */
        Username: string;
        /** @description Platform ID. */
        PlatformId: string;
        /** @description Makes a call safe to repeat: the vendor keeps the key for 48 hours and answers a repeat of a call that succeeded with the 2xx it gave before. At most 255 characters. Every operation accepts a key; the vendor advises to send one with each POST, and a UUID v4 for it. The status of an answer tells what may be done with its key. 400: it may be used again once the request is corrected. 409: it was used before with another body. 422: the first call with it is still running. 500: it may be used again only if the answer says `Idempotency-Retryable: true`. 503: the call may be repeated with it. */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        /** @description The vendor's id of this request. */
        RequestId: string;
        /** @description Tells whether this answer is the kept one of an earlier call with the same key. */
        IdempotentReplayed: string;
        /** @description `true` if the call may be repeated with the same idempotency key. It decides after a 500. */
        IdempotencyRetryable: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listUsers: {
        parameters: {
            query?: {
                /** @description Limits the answer to users that are active, or to those that are not. */
                active?: boolean;
                /** @description Limits the answer to users with this username, an e-mail address. */
                username?: components["parameters"]["Username"];
                /** @description Number of users on a page. */
                limit?: number;
                /** @description Number of the page. */
                page?: number;
                /** @description Member to sort by. Which ones are accepted isn't documented. */
                order_by?: string;
                /** @description Direction to sort in, `asc` or `desc`. */
                order_direction?: string;
            };
            header?: {
                /** @description Platform ID. */
                "x-platform-id"?: components["parameters"]["PlatformId"];
            };
            path?: {
                /** @description Version of the API. */
                version?: components["parameters"]["Version"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the users. */
            200: {
                headers: {
                    "X-REQUEST-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Idempotency-Retryable": components["headers"]["IdempotencyRetryable"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Platform ID. */
                "x-platform-id"?: components["parameters"]["PlatformId"];
            };
            path?: {
                /** @description Version of the API. */
                version?: components["parameters"]["Version"];
            };
            cookie?: never;
        };
        /** @description The user to create. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UserInput"];
            };
        };
        responses: {
            /** @description The user that was created. */
            201: {
                headers: {
                    "X-REQUEST-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Idempotency-Retryable": components["headers"]["IdempotencyRetryable"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["IdempotencyKeyReused"];
            422: components["responses"]["IdempotencyKeyInUse"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["IdempotencyServiceUnavailable"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Platform ID. */
                "x-platform-id"?: components["parameters"]["PlatformId"];
            };
            path: {
                /** @description Version of the API. */
                version?: components["parameters"]["Version"];
                /** @description Id of the user. */
                resourceId: components["parameters"]["ResourceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    "X-REQUEST-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Idempotency-Retryable": components["headers"]["IdempotencyRetryable"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Platform ID. */
                "x-platform-id"?: components["parameters"]["PlatformId"];
            };
            path: {
                /** @description Version of the API. */
                version?: components["parameters"]["Version"];
                /** @description Id of the user. */
                resourceId: components["parameters"]["ResourceId"];
            };
            cookie?: never;
        };
        /** @description The new password, the new username, or both. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UserInput"];
            };
        };
        responses: {
            /** @description The user after the change. */
            200: {
                headers: {
                    "X-REQUEST-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Idempotency-Retryable": components["headers"]["IdempotencyRetryable"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["IdempotencyKeyReused"];
            422: components["responses"]["IdempotencyKeyInUse"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["IdempotencyServiceUnavailable"];
        };
    };
    listAccountMemberships: {
        parameters: {
            query?: never;
            header?: {
                /** @description Platform ID. */
                "x-platform-id"?: components["parameters"]["PlatformId"];
            };
            path: {
                /** @description Version of the API. */
                version?: components["parameters"]["Version"];
                /** @description Id of the user. */
                resourceId: components["parameters"]["ResourceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account memberships, as a bare array. */
            200: {
                headers: {
                    "X-REQUEST-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Idempotency-Retryable": components["headers"]["IdempotencyRetryable"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountMembershipList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    addAccountMembership: {
        parameters: {
            query?: never;
            header?: {
                /** @description Platform ID. */
                "x-platform-id"?: components["parameters"]["PlatformId"];
            };
            path: {
                /** @description Version of the API. */
                version?: components["parameters"]["Version"];
                /** @description Id of the user. */
                resourceId: components["parameters"]["ResourceId"];
            };
            cookie?: never;
        };
        /** @description The membership to add. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AccountMembershipInput"];
            };
        };
        responses: {
            /** @description Account memberships, as a bare array. */
            201: {
                headers: {
                    "X-REQUEST-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Idempotency-Retryable": components["headers"]["IdempotencyRetryable"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountMembershipList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["IdempotencyKeyReused"];
            422: components["responses"]["IdempotencyKeyInUse"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["IdempotencyServiceUnavailable"];
        };
    };
    updateAccountMembership: {
        parameters: {
            query?: never;
            header?: {
                /** @description Platform ID. */
                "x-platform-id"?: components["parameters"]["PlatformId"];
            };
            path: {
                /** @description Version of the API. */
                version?: components["parameters"]["Version"];
                /** @description Id of the user. */
                resourceId: components["parameters"]["ResourceId"];
                /** @description Id of the account membership. */
                membershipResourceId: string;
            };
            cookie?: never;
        };
        /** @description The members to change. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AccountMembershipInput"];
            };
        };
        responses: {
            /** @description Account memberships, as a bare array. */
            200: {
                headers: {
                    "X-REQUEST-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Idempotency-Retryable": components["headers"]["IdempotencyRetryable"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountMembershipList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["IdempotencyKeyReused"];
            422: components["responses"]["IdempotencyKeyInUse"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["IdempotencyServiceUnavailable"];
        };
    };
    listTeamMemberships: {
        parameters: {
            query?: never;
            header?: {
                /** @description Platform ID. */
                "x-platform-id"?: components["parameters"]["PlatformId"];
            };
            path: {
                /** @description Version of the API. */
                version?: components["parameters"]["Version"];
                /** @description Id of the user. */
                resourceId: components["parameters"]["ResourceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The team memberships. */
            200: {
                headers: {
                    "X-REQUEST-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Idempotency-Retryable": components["headers"]["IdempotencyRetryable"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TeamMembershipList"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    addTeamMembership: {
        parameters: {
            query?: never;
            header?: {
                /** @description Platform ID. */
                "x-platform-id"?: components["parameters"]["PlatformId"];
            };
            path: {
                /** @description Version of the API. */
                version?: components["parameters"]["Version"];
                /** @description Id of the user. */
                resourceId: components["parameters"]["ResourceId"];
            };
            cookie?: never;
        };
        /** @description The membership to add. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TeamMembershipInput"];
            };
        };
        responses: {
            /** @description Team memberships, as a bare array (unlike the list operation's answer). */
            201: {
                headers: {
                    "X-REQUEST-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Idempotency-Retryable": components["headers"]["IdempotencyRetryable"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamMembershipList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["IdempotencyKeyReused"];
            422: components["responses"]["IdempotencyKeyInUse"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["IdempotencyServiceUnavailable"];
        };
    };
    searchUsers: {
        parameters: {
            query?: {
                /** @description Limits the answer to users with this username, an e-mail address. */
                username?: components["parameters"]["Username"];
                /** @description Limits the answer to users of this type. The types aren't documented. */
                user_type?: string;
            };
            header?: {
                /** @description The id of a resource. How it limits the answer isn't documented. */
                resource_id?: string;
                /** @description Platform ID. */
                "x-platform-id"?: components["parameters"]["PlatformId"];
            };
            path?: {
                /** @description Version of the API. */
                version?: components["parameters"]["Version"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The users that match, as a bare array. */
            200: {
                headers: {
                    "X-REQUEST-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Idempotency-Retryable": components["headers"]["IdempotencyRetryable"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    revokeInvite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Platform ID. */
                "x-platform-id"?: components["parameters"]["PlatformId"];
            };
            path?: {
                /** @description Version of the API. */
                version?: components["parameters"]["Version"];
            };
            cookie?: never;
        };
        /** @description The user whose invitation is revoked, told by `username`. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UserInput"];
            };
        };
        responses: {
            /** @description The user whose invitation was revoked. */
            200: {
                headers: {
                    "X-REQUEST-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Idempotency-Retryable": components["headers"]["IdempotencyRetryable"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["IdempotencyKeyReused"];
            422: components["responses"]["IdempotencyKeyInUse"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["IdempotencyServiceUnavailable"];
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Platform ID. */
                "x-platform-id"?: components["parameters"]["PlatformId"];
            };
            path?: {
                /** @description Version of the API. */
                version?: components["parameters"]["Version"];
            };
            cookie?: never;
        };
        /** @description Whom to invite, and the memberships to give. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserInviteInput"];
            };
        };
        responses: {
            /** @description The invitation. */
            200: {
                headers: {
                    "X-REQUEST-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "Idempotency-Retryable": components["headers"]["IdempotencyRetryable"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserInvite"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["IdempotencyKeyReused"];
            422: components["responses"]["IdempotencyKeyInUse"];
            503: components["responses"]["IdempotencyServiceUnavailable"];
        };
    };
}
