/* Empty on purpose: ICU types must not reach Swift, they clash with the ICU inside Foundation. */
