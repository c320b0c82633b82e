// Records are read by their accessors, and made by builders and by the library: their canonical constructors change with their components.
jApiClasses.each { type ->
    def records = [type.oldClass, type.newClass].findAll { it.present }.collect { it.get().superclass?.name }
    if (records.contains('java.lang.Record')) {
        type.constructors.clear()
    }
}
return jApiClasses
