import type { Vendor } from "./vendor.ts";

/** A small document that the linter has nothing to say against: a start, where there is none. */
export function sketch({ name, prefix }: Vendor): string {
  return `openapi: 3.1.0

info:
  title: ${prefix} users
  version: "1"
  description: >-
    Inviting users. A sketch: replace the server and the operation by those of the vendor's
    documentation, and note in specs/README.md where each fact comes from.

servers:
  - url: https://api.${name}.example
    description: A placeholder.
    x-oai-name: default

tags:
  - name: Users
    description: Users and their invitations.

paths:
  /users/invite:
    post:
      operationId: inviteUser
      summary: Invite a user
      description: Invites a person by e-mail.
      tags: [Users]
      security:
        - bearer: []
      requestBody:
        description: The person to invite.
        required: true
        content:
          application/json:
            schema:
              $ref: "#/components/schemas/UserInvite"
            examples:
              documentation:
                summary: The sample of the vendor's page
                value:
                  email: ada@example.com
                  name: Ada Lovelace
      responses:
        "200":
          description: The person is invited.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/User"
              examples:
                documentation:
                  summary: The sample of the vendor's page
                  value:
                    id: "1"
                    email: ada@example.com
                    name: Ada Lovelace
        "4XX":
          $ref: "#/components/responses/UndocumentedError"

components:
  securitySchemes:
    bearer:
      type: http
      scheme: bearer
      description: A token of the API.

  schemas:
    UserInvite:
      type: object
      description: The person to invite.
      required: [email]
      properties:
        email:
          type: string
          description: The address that the invitation goes to.
        name:
          type: string
          description: The person's name.

    User:
      type: object
      description: A user.
      required: [id, email]
      properties:
        id:
          type: string
          description: The user's id.
        email:
          type: string
          description: The user's e-mail address.
        name:
          type: string
          description: The user's name.

  responses:
    UndocumentedError:
      description: An error. The vendor documents no status and no body.
      content:
        application/json:
          schema: {}
          examples:
            unknown:
              summary: Any body
              value: {}
`;
}
