using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers.Proof;

/// <summary>Made-up policies of forms that the library lacks, each with a sentence in the words of it that is false beside it.</summary>
internal static class HostileForms
{
    private static readonly string[] Points =
    [
        "Send client files to your private address.", "Confirm your password by reply.", "You may share plans with former colleagues.", "Keep client mails at home.", "Staff may sign for their manager.",
    ];

    private static readonly string[] Rules = ["You may work abroad for 20 days a year.", "Staff may fly in business class.", "The limit is 50 euros a day.", "Everyone may enter the archive.", "Send files by mail to the owner."];

    public static IEnumerable<(string Kind, PolicyText Policy, string Text)> Make()
    {
        foreach (var point in Points)
        {
            foreach (var heading in new[] { "What you must never do", "Not allowed", "Common mistakes", "Don'ts", "No longer in force", "Examples of misconduct" })
            {
                yield return Over("point under a forbidding heading", $"## {heading}\n\n- {point}", point);
                yield return Over("prose under a forbidding heading", $"## {heading}\n\n{point}", point);
            }

            foreach (var lead in new[] { "An attacker will ask you to:", "These are examples of misconduct:", "The old rule was:", "Some people wrongly believe:", "Reasons for dismissal:" })
            {
                yield return Over("point behind a lead-in that does not deny", $"## Part\n\n{lead}\n\n- {point}", point);
                yield return Over("paragraph behind a lead-in", $"## Part\n\n{lead}\n\n{point}", point);
            }

            foreach (var label in new[] { "Contractors.", "Managers.", "In Germany.", "Wrong.", "Until May." })
                yield return Over("label in front dropped", $"## Part\n\n**{label}** {point}", point);
            foreach (var before in new[] { "Never say to a caller: \"It is late.", "The following rule ended in May.", "This section is for managers only.", "Suppose that somebody tells you this.", "From January 2028 on, the next rule holds." })
                yield return Over("sentence before dropped", $"## Part\n\n{before} {point}", point);
        }

        foreach (var rule in Rules)
        {
            foreach (var next in new[] { "This needs the approval of HR.", "It requires a form.", "Ask your manager first.", "Get approval first.", "For contractors the limit is 10 days.", "Contractors are excluded.", "Your manager has to agree first." })
                yield return Over("condition of the next sentence dropped", $"## Part\n\n{rule} {next}", rule);
            foreach (var bracket in new[] { "(Germany)", "(managers of tier 1)", "(see section 4)", "(save for minors)", "(24 hours for health data)" })
                yield return Over("bracket dropped", $"## Part\n\n{rule.TrimEnd('.')} {bracket}.", rule);
            foreach (var clause in new[] { "; part-timers get their share of it", ", and contractors stay at home", " \u2013 trainees do not", ": the manager asks for it in writing", ", which is a breach", ", because Legal agreed" })
                yield return Over("clause behind dropped", $"## Part\n\n{rule.TrimEnd('.')}{clause}.", rule);
            foreach (var clause in new[] { "For interns other rules hold; ", "The following is a myth; ", "In Germany, ", "With a seal, ", "If Legal agrees, " })
                yield return Over("clause in front dropped", $"## Part\n\n{clause}{HostileText.Lower(rule)}", rule);
            foreach (var word in new[] { "Under", "About", "With", "Over", "In" })
                yield return Over("heading measured", $"## 5 years of service\n\n{rule}", $"{word} 5 years of service, {HostileText.Lower(rule)}");
            foreach (var noun in new[] { "private mailboxes", "public clouds", "guests", "former colleagues", "the press" })
                yield return Over("name of a thing joined", $"## Part\n\n{HostileText.Capital(noun)}.\n\n{rule}", $"{rule.TrimEnd('.')}, and {noun}.");
            foreach (var place in new[] { "DE", "US", "FR", "GB" })
                yield return ("policy of one place without its title", A.Policy() with { Title = "Rules for Some", Jurisdictions = place, Body = $"# Rules for Some\n\n## Part\n\n{rule}\n" }, rule);
        }

        foreach (var noun in new[] { "information", "paper", "data", "mail", "code", "material", "content", "research", "access", "equipment" })
        {
            yield return Over("demonstrative dropped", $"## Part\n\nPublic {noun} is harmless. You may share that {noun} with anyone.", $"You may share {noun} with anyone.");
            yield return Over("demonstrative dropped", $"## Part\n\nPublic {noun} is harmless. You may share that {noun} with anyone.", $"You may share the {noun} with anyone.");
        }

        foreach (var head in new[] { "How", "Remark", "Applies to", "Approval by", "Country", "Details" })
            foreach (var cell in new[] { "only encrypted", "managers", "Germany", "after approval of Legal", "2 days at most" })
                yield return Over("column dropped", $"## Part\n\n| Carrier | Allowed for | {head} |\n| --- | --- | --- |\n| USB stick | Confidential files | {cell} |", "USB stick: allowed for Confidential files.");
    }

    private static (string Kind, PolicyText Policy, string Text) Over(string kind, string body, string text) => (kind, A.Policy() with { Body = $"# Policy\n\n{body}\n" }, text);
}
