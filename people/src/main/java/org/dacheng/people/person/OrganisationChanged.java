package org.dacheng.people.person;

/** People, departments or roles were changed by the running transaction. */
public record OrganisationChanged() {}
