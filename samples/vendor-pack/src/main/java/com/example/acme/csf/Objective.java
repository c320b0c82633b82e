package com.example.acme.csf;

/** A sovereignty objective of the framework. */
public enum Objective {
    SOV_1, SOV_2, SOV_3, SOV_4, SOV_5, SOV_6, SOV_7, SOV_8
}
