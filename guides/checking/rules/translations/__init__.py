"""Rules of translations: present, made once, fresh, no copies, with the same signs."""
