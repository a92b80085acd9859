/** An invitation by one of the documents: what is sent, and what the vendor answers. */
interface Invitation {
  readonly answer: object;
  readonly body: (email: string) => object;
}

export const flatfileInvitation: Invitation = {
  answer: { data: { id: "us_usr_YOUR_ID", name: "Ada Lovelace" } },
  body: (email) => ({ email, name: "Ada Lovelace", actorRoles: [] }),
};

export const solvimonInvitation: Invitation = {
  answer: { entity_id: "enti_123456789" },
  body: (email) => ({ username: email }),
};
