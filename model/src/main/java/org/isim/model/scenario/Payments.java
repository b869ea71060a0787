package org.isim.model.scenario;

/** Who pays for what crosses a border inside the union. */
public enum Payments {
    /** Every member settles its external and its intra-union trade together; the default. */
    BALANCED("balanced"),
    /** External trade settled for the union as a whole, flows inside the union free. */
    POOLED("pooled"),
    /** External trade settled by every member, flows inside the union free: the classical form. */
    FREE("free");

    private final String key;

    Payments(String key) {
        this.key = key;
    }

    /** The word in a scenario file. */
    public String key() {
        return key;
    }
}
