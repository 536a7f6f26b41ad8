#!/bin/sh
# Takes the first bytes of what it is sent, and ends without an answer.
head -c 10 > /dev/null
