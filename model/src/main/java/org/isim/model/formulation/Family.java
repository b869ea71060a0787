package org.isim.model.formulation;

/** A row family: knows its formula and writes its rows. */
interface Family {
    void addRows(Frame frame, RowWriter rows);
}
