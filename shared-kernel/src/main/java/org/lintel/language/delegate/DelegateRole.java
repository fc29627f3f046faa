package org.lintel.language.delegate;

/** As what a delegate comes. */
public enum DelegateRole {
    HEAD_OF_DELEGATION,
    DELEGATE,
    INTERPRETER,
    SUPPORT_PERSON
}
