// Loaded ahead of each command. Where its reader has left, as in `… | head -1`, it goes on without: it may
// be in the midst of a change.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (!["EPIPE", "ERR_STREAM_DESTROYED"].includes(error.code)) {
      throw error;
    }
  });
}
