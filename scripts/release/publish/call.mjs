// Makes one call in a project that has a client installed, beside which this file is copied:
// `node call.mjs CALL`. Prints the User-Agent that was sent, and the answer or why there was none.
const { packageName, factory, options, operation, input, isSent } = JSON.parse(process.argv[2]);

let userAgent;
const client = (await import(packageName))[factory]({
  ...options,
  fetch: (url, init) => {
    userAgent = new Headers(init.headers).get("user-agent");
    return isSent ? fetch(url, init) : new Response("{}", { status: 500 });
  },
});
const outcome = await client[operation](input).then(
  (answer) => ({ isAnswered: true, answer: answer ?? null }),
  (error) => ({ isAnswered: false, reason: String(error) }),
);
console.log(JSON.stringify({ userAgent, ...outcome }));
