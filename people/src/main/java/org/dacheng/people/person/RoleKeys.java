package org.dacheng.people.person;

/** Role keys with permissions in the program; a company adds its own for approver rules. */
public final class RoleKeys {

    public static final String ADMINISTRATOR = "administrator";
    public static final String HR_DESIGNER = "hr-designer";
    public static final String PROCESS_OWNER = "process-owner";
    public static final String AUDITOR = "auditor";
    public static final String EMPLOYEE = "employee";

    private RoleKeys() {}
}
