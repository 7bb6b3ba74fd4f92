/// The row of keys below a question of breathe.
public enum QuestionRow {
  /// How it ends, in each language.
  public static let ends = [
    "q = stop", "q = later", "Enter = skip", "Enter = overslaan",
  ]
}
