package io.linchpin.importers.sample;

/** The teams of Meridian Health that own or support something. */
final class Teams {
    static final String CLINICAL_APPLICATIONS = "Clinical Applications";
    static final String CLINICAL_INTEGRATION = "Clinical Integration";
    static final String CLINICAL_IMAGING = "Clinical Imaging";
    static final String PHARMACY_SYSTEMS = "Pharmacy Systems";
    static final String PATIENT_DIGITAL = "Patient Digital";
    static final String HEALTH_RECORDS = "Health Records";
    static final String NURSING_INFORMATICS = "Nursing Informatics";
    static final String REVENUE_SYSTEMS = "Revenue Systems";
    static final String CORPORATE_SYSTEMS = "Corporate Systems";
    static final String PLATFORM_OPS = "Platform Ops";
    static final String DATABASE_ADMINISTRATION = "Database Administration";
    static final String IDENTITY = "Identity";
    static final String INFRASTRUCTURE = "Infrastructure";
    static final String STORAGE_AND_BACKUP = "Storage & Backup";
    static final String NETWORK_SERVICES = "Network Services";
    static final String NETWORK_OPERATIONS = "Network Operations";
    static final String FACILITIES = "Facilities";
    static final String WORKPLACE = "Workplace";
    static final String SERVICE_DESK = "Service Desk";

    private Teams() {}
}
