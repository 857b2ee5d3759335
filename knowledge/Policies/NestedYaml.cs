namespace PolicyBot.Knowledge.Policies;

/// <summary>Brackets by the thousand, which no parser that calls itself survives.</summary>
internal static class NestedYaml
{
    private const int MostBrackets = 100;

    public static bool IsIn(string yaml) =>
        yaml.Count(character => character is '[' or '{') > MostBrackets || yaml.Contains("- - - -", StringComparison.Ordinal) || yaml.Contains("? ? ? ?", StringComparison.Ordinal);
}
