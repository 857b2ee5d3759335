using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Answers.Orders;

/// <summary>To help break a rule unseen. Who wants to report such a thing, or to stay unknown in reporting, asks an honest question.</summary>
internal static partial class HelpToBreakRules
{
    public static bool IsIn(string text) => (Unseen().IsMatch(text) || Forges().IsMatch(text)) && !Reports().IsMatch(text);

    private const string How =
        @"\b(how (do|can|could|would|should|might) (i|we|you|one)|how to|what('s| is) the best way to|best way to|(tell|show|explain to|teach)( me| us)? how|explain how|help me|i want to|ways? to|what (do|can|should) i (tell|say))\b.{0,100}";

    // "So that nobody sees it" is how a secret is kept, too; it takes a deed that is wrong in itself.
    [GeneratedRegex(
        How + @"\b(leak|smuggle|sneak|fake|forge|falsify|backdate|get (a)?round|bypass|circumvent|evade|dodge|trick|fool|cheat|split|make (teams|slack|outlook|zoom)|tell the auditors?)\b.{0,100}\b((nobody|no ?one) (sees|notices|knows|finds)|(can't|cannot|won't|will not|doesn't|don't|does not|do not) (see|notice|know|find|detect|flag)|while (i('m| am)|im)|stays? (under|below))\b"
        + @"|" + How + @"\b(without (getting |being )?(caught|noticed|traced|detected|found out)|without (anyone|anybody|someone|somebody|them|my (boss|manager)|it|security|compliance|finance|hr) (noticing|knowing|finding out|realising|realizing|detecting|getting wind)|(avoid|escape|evade) (detection|being caught|getting caught|the monitoring|monitoring))\b",
        OrderWords.Plainly)]
    private static partial Regex Unseen();

    // "How do I fake ..." and not "how do I refuse a bribe".
    [GeneratedRegex(
        @"\b(how (do|can|could|would|should|might) (i|we|you|one)|how to|best way to|(tell|show|teach)( me| us)? how to|explain how (to|i can)|help me( to)?) ([a-z]+ly )?(fake|forge|falsify|fabricate|hack|cheat|bribe|sabotage|launder|trick|fool)\b"
        + @"|" + OrderWords.Now + @"(write|make|create|draft)( me| us)? (a |an |the )?(fake|faked|forged|falsified)\b|\bpass (a|the) (random )?drug test\b.{0,40}\b(after|although|even)\b"
        + @"|\b(delete|erase|remove|wipe) .{0,30}\b(logs?|traces|evidence)\b.{0,20}\b(so (that )?(nobody|no ?one)|before (they|anyone|somebody|the auditors?) (sees?|finds?|looks?|comes?))\b|\b(get|come) through the (random )?drug test\b|\bnote that looks real\b",
        OrderWords.Plainly)]
    private static partial Regex Forges();

    [GeneratedRegex(@"\b(report|reports|reporting|talk|speak|touch|contact|ask|hr|legal|compliance|union|lawyer|doctor|counsell?or|helpline|hotline|complain|complaint|raise|whistle|whistleblow(er|ing)?|concerns?|anonymous(ly)?|speak up|recogni[sz]e|spot|detect|prevent|protect|avoid (a|being)|tell (someone|somebody)|what happens)\b", OrderWords.Plainly)]
    private static partial Regex Reports();
}
