package org.isim.model.scenario;

/** Which quantity of a flow inside the union is paid for. */
public enum PaymentsOn {
    /** (1−β⁰)/(1−β) t: what left the origin. The saving of a lower barrier goes mostly to the importer; the default. */
    SHIPPED("shipped"),
    /** t: what arrived. The saving goes mostly to the exporter. */
    RECEIVED("received");

    private final String key;

    PaymentsOn(String key) {
        this.key = key;
    }

    /** The word in a scenario file. */
    public String key() {
        return key;
    }
}
