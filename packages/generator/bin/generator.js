#!/usr/bin/env node
import { generate } from "../dist/cli.js";

process.exitCode = await generate(process.argv.slice(2));
