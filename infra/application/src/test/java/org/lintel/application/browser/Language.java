package org.lintel.application.browser;

/** A language of the pages, and how one signs in in it. */
enum Language {
    ENGLISH("en", "Name", "Password", "Sign in"),
    FRENCH("fr", "Nom", "Mot de passe", "Se connecter"),
    /** Of the pages of the guidelines; whoever prefers it finds the others in English. */
    SPANISH("es", "Name", "Password", "Sign in");

    private final String tag;
    private final String name;
    private final String password;
    private final String signIn;

    Language(String tag, String name, String password, String signIn) {
        this.tag = tag;
        this.name = name;
        this.password = password;
        this.signIn = signIn;
    }

    /** @return as in {@code <html lang>} and {@code Accept-Language} */
    String tag() {
        return tag;
    }

    String nameLabel() {
        return name;
    }

    String passwordLabel() {
        return password;
    }

    String signInButton() {
        return signIn;
    }
}
