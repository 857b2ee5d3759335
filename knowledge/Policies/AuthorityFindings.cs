namespace PolicyBot.Knowledge.Policies;

/// <summary>Tells owners where a policy reads as if it kept people from going to an authority. The policy is loaded all the same.</summary>
internal static class AuthorityFindings
{
    /// <summary>One finding for each heading. A heading of a policy that not everyone may read is told by its number: findings stand on the health page.</summary>
    public static IEnumerable<Finding> Of(PolicyDocument document)
    {
        var heading = document.Policy.Title;
        var number = 0;
        var told = false;
        foreach (var block in document.Blocks)
        {
            if (block.Kind == BlockKind.Heading) (heading, number, told) = (block.Text.Value, number + 1, false);
            else if (!told && Impedes(block.Text.Value))
            {
                told = true;
                yield return new Finding(
                    document.Policy.File,
                    $"A sentence under {(document.Policy.IsFor([]) ? $"'{heading}'" : $"heading {number}")} reads as if it kept people from going to an authority or from talking about their pay (17 CFR 240.21F-17, Directive (EU) 2019/1937 article 24, NLRA section 7); have counsel read it, and take it out or add that nothing in the policy stops anyone from reporting to an authority.");
            }
        }
    }

    private static bool Impedes(string text)
    {
        foreach (var range in SentenceSplitter.Split(text))
            if (AuthorityLint.Impedes(text[range])) return true;

        return false;
    }
}
