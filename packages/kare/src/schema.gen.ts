// Generated from specs/kare/openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/users-organizations/v1/ad/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a user to the organization
         * @description Creates a user of the organization and invites the person. Needs the bearer token and the session token together. The vendor documents no idempotency key, nor what an e-mail address that was invited before gets.
         */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users-organizations/v1/rs/users/{userId}": {
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
         * Update a user of the organization
         * @description Changes a user of the organization. Needs the bearer token and the session token together.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/users/v1/rs/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user
         * @description Returns one user, and what the caller may do with them. Needs the bearer token and the session token together.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/v1/rs/login/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in with e-mail and password
         * @description Exchanges an e-mail address and a password for the credentials of the other operations: the access token is the bearer token, the session token the `x-session-token`, where needed.
         */
        post: operations["logIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/v1/rs/token/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a token
         * @description Verifies a token and answers with credentials and what they are for. Needs the bearer token alone.
         */
        post: operations["verifyToken"];
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
        /** @description A whole number that fits a double exactly. */
        SafeInteger: number;
        /**
         * Format: email
         * @description An e-mail address, up to 250 characters, without a leading dot or two dots in a row.
         */
        Email: string;
        /** @description What a user may see and change. The invite page shows `group` alone; the other members are those of its sibling pages. None is documented as required. */
        Permissions: {
            /** @description Group of permissions. What the numbers mean is not documented. */
            group?: components["schemas"]["SafeInteger"];
            /** @description What the user may read. What the numbers stand for is not documented. */
            read?: components["schemas"]["SafeInteger"][];
            /** @description What the user may manage. What the numbers stand for is not documented. */
            manage?: components["schemas"]["SafeInteger"][];
        };
        /** @description A person to invite. */
        UserInvite: {
            /** @description First name. */
            firstName: string;
            /** @description Last name. */
            lastName: string;
            email: components["schemas"]["Email"];
            permissions: components["schemas"]["Permissions"];
        };
        /** @description Changes to a user of the organization. */
        UserUpdate: {
            /** @description New first name. */
            firstName?: string;
            /** @description New last name. */
            lastName?: string;
            permissions?: components["schemas"]["Permissions"];
            /** @description Id of the new profession. */
            professionId?: components["schemas"]["SafeInteger"];
            /** @description New role of the user in the organization. A sibling page shows 1 and 2, without saying what they mean. */
            scope?: number;
        };
        /** @description A user as a member of an organization. No member is documented as required. */
        UserOrganization: {
            /** @description Id of the user. */
            userId?: components["schemas"]["SafeInteger"];
            /** @description Id of the organization. */
            organizationId?: components["schemas"]["SafeInteger"];
            /** @description Role of the user in the organization. What the numbers mean is not documented. */
            scope?: components["schemas"]["SafeInteger"];
            permissions?: components["schemas"]["Permissions"];
            /**
             * Format: date-time
             * @description When the membership was deleted. Whether it may be null is not documented.
             */
            deletedAt?: string;
            /**
             * Format: date-time
             * @description When the membership was last changed.
             */
            updatedAt?: string;
            /**
             * Format: date-time
             * @description When the membership was created.
             */
            createdAt?: string;
        };
        /** @description A user, and what the caller may do with them. No member is documented as required. */
        User: {
            /** @description Id of the user. */
            id?: components["schemas"]["SafeInteger"];
            /** @description Type of the user. What the numbers mean is not documented. */
            type?: components["schemas"]["SafeInteger"];
            /** @description What the numbers mean is not documented. */
            scope?: components["schemas"]["SafeInteger"];
            /**
             * Format: uuid
             * @description Key of the user.
             */
            key?: string;
            /** @description First name. */
            firstName?: string;
            /** @description Last name. */
            lastName?: string;
            /** @description E-mail address. */
            email?: string;
            /** @description Telephone number. */
            phone?: string;
            /** @description Language of the user. */
            lang?: string;
            /** @description A presigned URL. What it leads to is not documented. */
            presignedUrl?: string;
            /**
             * Format: date-time
             * @description When the user was activated.
             */
            activatedAt?: string;
            /**
             * Format: date-time
             * @description When the user was last changed.
             */
            updatedAt?: string;
            /**
             * Format: date-time
             * @description When the user was created.
             */
            createdAt?: string;
            permissions?: components["schemas"]["Permissions"];
            /** @description Profession of the user. */
            profession?: {
                /** @description Id of the profession. */
                id?: components["schemas"]["SafeInteger"];
                /** @description Name of the profession. */
                name?: unknown;
            };
            /** @description Which members of the user the caller may change. */
            updatableFields?: {
                firstName?: boolean;
                lastName?: boolean;
                email?: boolean;
                phone?: boolean;
                lang?: boolean;
            };
            /** @description What the caller may do with the user. */
            actions?: {
                canBeUpdated?: boolean;
                canBeDeleted?: boolean;
            };
            /** @description What the caller may do with the user's membership of the organization. */
            userOrganizationActions?: {
                canBeUpdated?: boolean;
                canBeDeleted?: boolean;
                /** @description Whether the caller is this user. */
                isMe?: boolean;
            };
            /** @description Which members of the membership the caller may change. */
            userOrganizationUpdatableFields?: {
                firstName?: boolean;
                lastName?: boolean;
                professionId?: boolean;
                scope?: boolean;
                permissions?: boolean;
            };
        };
        /** @description Who logs in. */
        LogIn: {
            email: components["schemas"]["Email"];
            /** @description Password, 6 to 100 characters. */
            password: string;
        };
        /** @description What a log-in yields. No member is documented as required. */
        LogInTokens: {
            /** @description The bearer token of the other operations. */
            accessToken?: string;
            /** @description A refresh token. This document covers no operation that takes it. */
            refreshToken?: string;
            /** @description The value of the `x-session-token` header, where one is needed. */
            sessionToken?: string;
        };
        /** @description A token to verify. */
        TokenVerification: {
            /** @description The token. */
            token: string;
        };
        /** @description Credentials, and what they are for. */
        VerifiedToken: {
            /** @description An access token. */
            accessToken: string;
            /** @description A session token. */
            sessionToken: string;
            /** @description Name of the organization, up to 100 characters. */
            organizationName: string;
            /** @description Id of the establishment, or null. */
            establishmentId?: number | null;
            /** @description Name of the site, up to 250 characters. */
            siteName?: string;
            /** @description Whether a PIN code is enabled. */
            pinCodeEnabled?: boolean;
            /** @description Id of the report, or null. */
            reportId?: number | null;
        };
    };
    responses: {
        /** @description The gateway, or the API behind it, could not read the request. The gateway answers with `{"message": string}` or plain text, here and below. */
        GatewayBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description A credential is missing or not accepted. The gateway's own message is `Unauthorized`. */
        GatewayUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The request is not allowed. The gateway's own message is `Forbidden` or `Missing Authentication Token`, the latter for an unknown path too. */
        GatewayForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The request is larger than the gateway accepts. */
        GatewayContentTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The gateway does not accept the media type. */
        GatewayUnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description A limit is exceeded. The gateway's own message is `Too Many Requests` or `Limit Exceeded`. */
        GatewayTooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The gateway, or the API behind it, failed. */
        GatewayInternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The gateway got no usable answer from the API behind it. Its own message is `Internal server error`. */
        GatewayBadGateway: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The API behind the gateway did not answer within 29 seconds, and may still complete the work. The gateway's own message is `Endpoint request timed out`. */
        GatewayTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The vendor documents no error, so neither a status nor the shape of a body is promised. */
        UndocumentedError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    inviteUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The person to invite and their permissions. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserInvite"];
            };
        };
        responses: {
            /** @description The user was invited. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["UserOrganization"];
                    };
                };
            };
            400: components["responses"]["GatewayBadRequest"];
            401: components["responses"]["GatewayUnauthorized"];
            403: components["responses"]["GatewayForbidden"];
            413: components["responses"]["GatewayContentTooLarge"];
            415: components["responses"]["GatewayUnsupportedMediaType"];
            429: components["responses"]["GatewayTooManyRequests"];
            500: components["responses"]["GatewayInternalError"];
            502: components["responses"]["GatewayBadGateway"];
            504: components["responses"]["GatewayTimeout"];
            "4XX": components["responses"]["UndocumentedError"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the user, or `me` for the user whom the credentials belong to. */
                userId: components["schemas"]["SafeInteger"] | "me";
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
            /** @description The user as a member of the organization. That the status is 200 is assumed, after what an update usually answers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["UserOrganization"];
                    };
                };
            };
            400: components["responses"]["GatewayBadRequest"];
            401: components["responses"]["GatewayUnauthorized"];
            403: components["responses"]["GatewayForbidden"];
            413: components["responses"]["GatewayContentTooLarge"];
            415: components["responses"]["GatewayUnsupportedMediaType"];
            429: components["responses"]["GatewayTooManyRequests"];
            500: components["responses"]["GatewayInternalError"];
            502: components["responses"]["GatewayBadGateway"];
            504: components["responses"]["GatewayTimeout"];
            "4XX": components["responses"]["UndocumentedError"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the user. Unlike for an update, `me` is not documented here. */
                userId: components["schemas"]["SafeInteger"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. That the status is 200 is assumed, after what a read usually answers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                    };
                };
            };
            400: components["responses"]["GatewayBadRequest"];
            401: components["responses"]["GatewayUnauthorized"];
            403: components["responses"]["GatewayForbidden"];
            413: components["responses"]["GatewayContentTooLarge"];
            415: components["responses"]["GatewayUnsupportedMediaType"];
            429: components["responses"]["GatewayTooManyRequests"];
            500: components["responses"]["GatewayInternalError"];
            502: components["responses"]["GatewayBadGateway"];
            504: components["responses"]["GatewayTimeout"];
            "4XX": components["responses"]["UndocumentedError"];
        };
    };
    logIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Who logs in. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogIn"];
            };
        };
        responses: {
            /** @description The log-in succeeded. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data?: components["schemas"]["LogInTokens"];
                    };
                };
            };
            400: components["responses"]["GatewayBadRequest"];
            401: components["responses"]["GatewayUnauthorized"];
            403: components["responses"]["GatewayForbidden"];
            413: components["responses"]["GatewayContentTooLarge"];
            415: components["responses"]["GatewayUnsupportedMediaType"];
            429: components["responses"]["GatewayTooManyRequests"];
            500: components["responses"]["GatewayInternalError"];
            502: components["responses"]["GatewayBadGateway"];
            504: components["responses"]["GatewayTimeout"];
            "4XX": components["responses"]["UndocumentedError"];
        };
    };
    verifyToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The token to verify. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenVerification"];
            };
        };
        responses: {
            /** @description The token is valid. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedToken"];
                };
            };
            400: components["responses"]["GatewayBadRequest"];
            401: components["responses"]["GatewayUnauthorized"];
            403: components["responses"]["GatewayForbidden"];
            413: components["responses"]["GatewayContentTooLarge"];
            415: components["responses"]["GatewayUnsupportedMediaType"];
            429: components["responses"]["GatewayTooManyRequests"];
            500: components["responses"]["GatewayInternalError"];
            502: components["responses"]["GatewayBadGateway"];
            504: components["responses"]["GatewayTimeout"];
            "4XX": components["responses"]["UndocumentedError"];
        };
    };
}
