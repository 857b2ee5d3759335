using System.Collections.Frozen;
using System.Globalization;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>Capitalised words that name nobody, whether policies use them or not: places, days, products. Without them half a question about travel or tools would be masked.</summary>
internal static class NotPeople
{
    private static readonly FrozenSet<string> Words = """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
        christmas easter ramadan diwali hanukkah god bible
        english german french spanish italian dutch swiss austrian british irish scottish polish czech danish swedish norwegian finnish greek turkish russian ukrainian chinese japanese korean indian
        pakistani american canadian mexican brazilian australian european asian african arab arabic jewish muslim christian portuguese hungarian romanian bulgarian
        germany france spain italy netherlands holland switzerland austria britain england scotland wales ireland poland denmark sweden norway finland greece turkey russia ukraine china japan korea india
        pakistan america canada mexico brazil argentina chile australia zealand singapore malaysia thailand vietnam indonesia philippines taiwan israel egypt nigeria kenya africa asia europe
        portugal hungary romania bulgaria belgium luxembourg iceland estonia latvia lithuania croatia serbia slovenia slovakia iran iraq syria cuba belarus dubai qatar
        london paris berlin munich hamburg frankfurt vienna zurich geneva madrid barcelona rome milan lisbon amsterdam brussels dublin prague warsaw budapest copenhagen stockholm oslo helsinki
        york francisco angeles boston chicago seattle texas california washington toronto mumbai delhi bangalore beijing shanghai tokyo seoul sydney
        microsoft google apple amazon meta facebook instagram twitter reddit wikipedia discord mastodon tiktok slack teams zoom webex outlook gmail hotmail yahoo word excel powerpoint sharepoint onenote onedrive
        azure dropbox box wetransfer signal telegram whatsapp skype github gitlab bitbucket jira confluence notion trello asana miro figma canva salesforce workday docusign adobe oracle
        copilot claude gemini chatgpt openai anthropic mistral perplexity grok deepl grammarly otter siri alexa windows linux android chrome firefox bluetooth drive cloud bitcoin
        internet web wifi intranet kindle ipad iphone mac united states kingdom emirates south north east west new union parliament court commission
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>First names that are words as well, so that policies use them though they mean nobody.</summary>
    private static readonly FrozenSet<string> Both =
        "mark will grace rose hope faith bill frank grant drew chase sue jack guy dean victor pat ray rob carol joy dick gene jean jay lance miles rich ruby wade".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <param name="word">Lower case.</param>
    public static bool Has(string word) => Words.Contains(word) || (word.EndsWith('s') && Words.Contains(word[..^1]));

    public static bool MayStillBeOne(string word) => Both.Contains(word);

    /// <summary>Abbreviations (GDPR, HR, USB) and what is written like a product (OneDrive, iPhone, ChatGPT), unless people write their names so, too (McCoy, O'Neill).</summary>
    public static bool IsWrittenLikeAThing(string word)
    {
        if (word.Any(char.IsDigit)) return true;

        var letters = word.Where(char.IsLetter).ToList();
        if (letters.TrueForAll(char.IsUpper)) return letters.Count is 2 or 3;

        return Inner(word) is { } at && !word.StartsWith("Mc", StringComparison.Ordinal) && !word.StartsWith("Mac", StringComparison.Ordinal) && !(at > 0 && CharUnicodeInfo.GetUnicodeCategory(word[at - 1]) is not UnicodeCategory.LowercaseLetter);
    }

    private static int? Inner(string word)
    {
        for (var i = 1; i < word.Length; i++)
            if (char.IsUpper(word[i])) return i;

        return null;
    }
}
