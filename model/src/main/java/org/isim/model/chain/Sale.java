package org.isim.model.chain;

import java.util.List;

/**
 * Where the product of the last stage goes.
 *
 * @param product the sector it is sold as
 * @param withSector whether it may join what that sector supplies in the member where it is made, and go where that goes
 * @param access share of what a member uses of the product that the chain may win there directly, in every member
 * @param markets what partners take at which price, partner by partner, prices falling
 */
public record Sale(int product, boolean withSector, double access, List<Market> markets) {
    public Sale {
        markets = List.copyOf(markets);
    }
}
