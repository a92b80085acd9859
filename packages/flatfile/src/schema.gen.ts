// Generated from specs/flatfile/openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description Returns the users of the account, a page at a time.
         */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create and invite a user
         * @description Creates a user in the account, with the given roles, and invites the person. The vendor documents no idempotency key, nor what an e-mail address that is already in use gets.
         */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/resend-invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resend a user's invite
         * @description Sends the invitation of a user of the account again. Each success sends another one.
         */
        post: operations["resendInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user
         * @description Returns one user, without the roles.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /**
         * Delete a user
         * @description Deletes a user. The answer is a 200 with a body, not a 204.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        /**
         * Update a user
         * @description Changes a user's name, dashboard or both.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/v1/users/{userId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a user's roles
         * @description Returns the roles that are assigned to a user, all at once.
         */
        get: operations["listUserRoles"];
        put?: never;
        /**
         * Assign a role to a user
         * @description Gives a user a role on an account, an environment or a space.
         */
        post: operations["assignUserRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/roles/{actorRoleId}": {
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
         * Remove a role from a user
         * @description Takes an assigned role away from a user. The answer is a 200 with a body, not a 204.
         */
        delete: operations["removeUserRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A person to invite. */
        UserInvite: {
            /** @description E-mail address of the person. */
            email: string;
            /** @description Name of the person. */
            name: string;
            /** @description Roles that the new user gets. No smallest number is documented. */
            actorRoles: components["schemas"]["RoleAssignment"][];
        };
        /** @description Changes to a user. */
        UserUpdate: {
            /** @description New name. */
            name?: string;
            /** @description New dashboard number. Its meaning is not documented. */
            dashboard?: number;
        };
        /** @description A user of an account. */
        User: {
            /** @description Id of the user. Those seen begin with `us_usr_`. */
            id: string;
            /** @description E-mail address. */
            email: string;
            /** @description Name. In the vendor's sample it differs from the one in the invite. */
            name: string;
            /** @description Id of the account. Those seen begin with `us_acc_`. */
            accountId: string;
            /** @description Identity provider that the user signs in with. */
            idp: string;
            /** @description The user's reference at the identity provider. */
            idpRef?: string;
            /** @description Further data of any shape. */
            metadata: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When the user was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the user was last changed.
             */
            updatedAt: string;
            /**
             * Format: date-time
             * @description When the user was last seen.
             */
            lastSeenAt?: string;
            /** @description Dashboard number. Its meaning is not documented. */
            dashboard?: number;
        };
        /** @description A user together with the roles that they hold. */
        UserWithRoles: components["schemas"]["User"] & {
            /** @description Roles that the user holds. */
            actorRoles: components["schemas"]["ActorRole"][];
        };
        /** @description A role to assign, and what it is on. */
        RoleAssignment: {
            /** @description Id of the role. Those seen begin with `us_rol_`. */
            roleId: string;
            /** @description Id of an account, an environment or a space. Those seen begin with `us_acc_`, `us_env_` or `us_sp_`. */
            resourceId: string;
        };
        /** @description A role that an actor holds on a resource. */
        ActorRole: {
            /** @description Id of this assignment. Those seen begin with `us_acr_`. */
            id: string;
            /** @description Id of the role. Those seen begin with `us_rol_`. */
            roleId: string;
            /** @description Id of a user, an agent or a guest. Those seen begin with `us_usr_`, `us_ag_` or `us_g_`. */
            actorId: string;
            /** @description Id of an account, an environment or a space. Those seen begin with `us_acc_`, `us_env_` or `us_sp_`. */
            resourceId: string;
            /**
             * Format: date-time
             * @description When the role was assigned.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the assignment was last changed.
             */
            updatedAt: string;
        };
        /** @description Where a page stands in the list. */
        Pagination: {
            /** @description Number of this page. */
            currentPage: number;
            /** @description Number of pages. */
            pageCount: number;
            /** @description Number of users on all pages. */
            totalCount: number;
        };
        /** @description Whether a request was carried out. */
        Success: {
            data?: {
                /** @description True if it was. */
                success: boolean;
            };
        };
        /** @description What is wrong with a request. */
        Errors: {
            errors: {
                /** @description Its meaning is not documented. */
                key?: string;
                /** @description The error in words. */
                message: string;
            }[];
        };
    };
    responses: {
        /** @description The user. */
        User: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    data: components["schemas"]["User"];
                };
            };
        };
        /** @description The request was carried out, unless `success` says otherwise. */
        Success: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Success"];
            };
        };
        /** @description The request is malformed. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Errors"];
            };
        };
        /** @description The credential does not allow this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Errors"];
            };
        };
        /** @description What the request names does not exist. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Errors"];
            };
        };
        /** @description The vendor documents no error of this operation, so neither a status nor the shape of a body is promised. */
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
        /** @description Id of the user. Those seen begin with `us_usr_`. */
        UserId: string;
        /** @description Has a single value. What it switches off is not documented. */
        DisableHooks: "true";
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
                /** @description Returns only the user with this e-mail address. */
                email?: string;
                /** @description Returns only users whose name or e-mail address this text is found in. */
                search?: string;
                /** @description Field to sort by. */
                sortField?: "email" | "name" | "id" | "idp" | "idp_ref" | "created_at" | "updated_at" | "last_seen_at" | "dashboard";
                /** @description Direction to sort in. */
                sortDirection?: "asc" | "desc";
                /** @description Users on a page. The largest size allowed is not documented. */
                pageSize?: number;
                /** @description Page to return, counted in pages of `pageSize` users. The number of the first page is not documented. */
                pageNumber?: number;
            };
            header?: {
                /** @description Has a single value. What it switches off is not documented. */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"][];
                        pagination?: components["schemas"]["Pagination"];
                    };
                };
            };
            "4XX": components["responses"]["UndocumentedError"];
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Has a single value. What it switches off is not documented. */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The person to invite and the roles that they get. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserInvite"];
            };
        };
        responses: {
            /** @description The user was created and invited. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["UserWithRoles"];
                    };
                };
            };
            "4XX": components["responses"]["UndocumentedError"];
        };
    };
    resendInvite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Has a single value. What it switches off is not documented. */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /** @description Id of the user. Those seen begin with `us_usr_`. */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Success"];
            "4XX": components["responses"]["UndocumentedError"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Has a single value. What it switches off is not documented. */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /** @description Id of the user. Those seen begin with `us_usr_`. */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["User"];
            "4XX": components["responses"]["UndocumentedError"];
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Has a single value. What it switches off is not documented. */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /** @description Id of the user. Those seen begin with `us_usr_`. */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Success"];
            "4XX": components["responses"]["UndocumentedError"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Has a single value. What it switches off is not documented. */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /** @description Id of the user. Those seen begin with `us_usr_`. */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /** @description What to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserUpdate"];
            };
        };
        responses: {
            200: components["responses"]["User"];
            "4XX": components["responses"]["UndocumentedError"];
        };
    };
    listUserRoles: {
        parameters: {
            query?: never;
            header?: {
                /** @description Has a single value. What it switches off is not documented. */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /** @description Id of the user. Those seen begin with `us_usr_`. */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user's roles. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ActorRole"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    assignUserRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description Has a single value. What it switches off is not documented. */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /** @description Id of the user. Those seen begin with `us_usr_`. */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /** @description The role, and what it is on. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleAssignment"];
            };
        };
        responses: {
            /** @description The role was assigned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ActorRole"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    removeUserRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description Has a single value. What it switches off is not documented. */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /** @description Id of the user. Those seen begin with `us_usr_`. */
                userId: components["parameters"]["UserId"];
                /** @description Id of the assignment, not of the role itself. Those seen begin with `us_acr_`. */
                actorRoleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
}
