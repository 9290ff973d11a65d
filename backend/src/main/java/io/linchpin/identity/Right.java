package io.linchpin.identity;

import io.linchpin.shared.Worded;

/** What a role allows in a tenant. Every endpoint, view and use case names the one it needs. */
public enum Right implements Worded {
    /** See business services and service offerings, their state and owners. */
    SEE_SERVICES,
    /** See every CI, relationship and history, ask for impact, export. */
    SEE_CIS,
    /** Create, edit, relate and retire CIs. */
    EDIT_CIS,
    /** Plan, apply and revert imports; delete CIs made by mistake. */
    IMPORT,
    /** Tenants, people, teams, tokens of others, catalogues, audit trail. */
    ADMINISTER
}
