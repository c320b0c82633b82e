/** The weighted score of the Cloud Sovereignty Framework, which ranks bids and decides nothing; what decides is in the rules. */
@NullMarked
package com.example.acme.csf;

import org.jspecify.annotations.NullMarked;
