// Ends with 0 while the central can take a ticket. Another port than 9180: `node ask-ready.mjs 9999`.
const port = Number(process.argv[2] ?? 9180);
const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
process.exitCode = answer?.ok === true ? 0 : 1;
