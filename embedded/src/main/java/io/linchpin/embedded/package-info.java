/*
 * Copyright (C) 2026 the Linchpin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/** The process in which the embedded Neo4j runs; spoken to over Bolt only, and linked by nothing. */
package io.linchpin.embedded;
