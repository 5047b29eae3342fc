/**
 * YAML documents as trees whose nodes know their line. Start reading at {@link huzhu.datasets.yaml.YamlFile}.
 */
@NullMarked
package huzhu.datasets.yaml;

import org.jspecify.annotations.NullMarked;
