/**
 * Concepts of interest: which plans of a union serve whom. Each is a few linear programs in turn, and what they settle on is proved by the last of them.
 */
@NullMarked
package org.isim.model.concept;

import org.jspecify.annotations.NullMarked;
