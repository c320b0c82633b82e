/** An application on the module path; without this file it is one on the class path. */
module com.example.embedder {
    requires org.ancrage;
    requires org.ancrage.rules;
}
