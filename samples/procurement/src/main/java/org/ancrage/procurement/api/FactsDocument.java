package org.ancrage.procurement.api;

/** A record whose components are facts of the library: written as the library writes them, what is unknown left out. */
public interface FactsDocument {
}
