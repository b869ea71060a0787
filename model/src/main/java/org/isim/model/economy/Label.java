package org.isim.model.economy;

/**
 * A code and the name people read.
 *
 * @param code short, unique among its kind, as "KAZ" or "FOO"; letters, digits, '_' and '-'
 * @param name as "Kazakhstan" or "Food, beverages, tobacco"
 */
public record Label(String code, String name) {
    public static Label of(String code) {
        return new Label(code, code);
    }
}
