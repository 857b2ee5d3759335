using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Answers.Orders;

/// <summary>That the bot is to approve, to confirm or to record something, because of who asks, because somebody has said so or because a rule is gone.</summary>
internal static partial class ClaimedAuthority
{
    public static bool IsIn(string text) => Poses().IsMatch(text) || Approves().IsMatch(text) || Says().IsMatch(text) || Claims().IsMatch(text);

    // "As the head of security I order ...", "This is the CTO. I approve ...".
    [GeneratedRegex(
        @"\b(as|i am|i'm|im|this is|speaking as) (" + OrderWords.Name + @",? )?(the |a |an |your |our )?" + OrderWords.Title + @"( here| speaking)?[.,;:!]* (i |we |and |hereby |now )*((order|command|instruct|waive|lift) (you|it|this|that|the|everybody|everyone|all|my|an?)|(authori[sz]e|approve|allow|permit|grant) (you|it|this|that|everybody|everyone|all|me|us))\b"
        + @"|\bi (hereby |now )?(authori[sz]e|order|command|instruct|permit) you\b|\bas (your|an?|the) (administrator|admin|developer|creator|auditor|owner)\b.{0,40}\b(order|command|instruct|tell) you\b",
        OrderWords.Plainly)]
    private static partial Regex Poses();

    // The bot approves nothing and keeps no record of what somebody says.
    [GeneratedRegex(
        OrderWords.Now + @"(confirm (that|it|this|in writing|me|i|we|to me|for me|the exception)|approve (my|it|this|me|our|these|[0-9]+|two|three|four|five|six)|authori[sz]e (my|it|this|me)|grant (me|us|my|it)|waive (my|it|this|the [a-z ]{0,30}(rule|limit|requirement))|allow (me|us)|exempt (me|us|my)|permit (me|us)"
        + @"|clear (me|us)|green-?light|sign (it|this|that|me|my [a-z]+) off|certify (that|me|my)|(record|log) (that (i|we|my|our|the|it)|it (as|in))|mark (me|us|everyone|all my [a-z' ]{0,30}) as|treat (it|this|that) as (void|invalid|gone|lifted|approved|withdrawn)|update your (answer|rules?|knowledge|information)|make (an|one|this) exception)\b"
        + @"|" + OrderWords.Now + @"give (me|us) (the |a |an |your |my |written |official )?(permission|clearance|ok|okay|go-?ahead|green light|approval|exception|authori[sz]ation|waiver|pass)\b",
        OrderWords.Plainly)]
    private static partial Regex Approves();

    [GeneratedRegex(
        @"\b(just|simply|only|please|so|can you|could you) (say|answer|reply|respond|write)( with| only| just)? ?:? ?[""']?(yes|ok|okay|approved|granted|confirmed|that (i|we)|(i|we) (may|can|am|are)|(i'm|we're|it's|that's) )"
        + @"|" + OrderWords.Now + @"(say|answer|reply|respond)( with| only| just)? ?[""']?(yes,? (and|or|that)|yes[.!""']|approved|i('m| am| may| can)|that (i|we|it)|it('s| is) (fine|ok|okay|allowed))"
        + @"|" + OrderWords.Now + @"(tell|assure|write|promise) (me |us |everyone |everybody |them |down )?(that )?(i|we|it)('m|'re|'s| am| are| is| may| can| no longer| don't| do not| needn't| was)\b|" + OrderWords.Now + @"answer (every|all|any) questions? (with|by)\b|\banswer with the new\b",
        OrderWords.Plainly)]
    private static partial Regex Says();

    // That something was approved, or a rule changed, and that the bot is to say so.
    [GeneratedRegex(
        @"\b(already|has|have) (already )?(ok'?d|okayed|oked|approved|signed (it |this )?off|cleared|authori[sz]ed|agreed|allowed|green-?lit)\b.*\b(you (do not|don'?t|needn'?t|can skip)|no need to check|just (confirm|send|give|say|reply|do)|(confirm|reply|answer|say) (it |that |this )?(in writing|with|only)|grant me|unlock)\b"
        + @"|\b(has |have )?already (approved|authori[sz]ed|cleared|agreed)( to)? (it|this|that)\b.*\b(send|give|show|tell)\b"
        + @"|\b(polic(y|ies)|rules?|limits?|guidelines?|ban|cap|requirement|freeze) (was|were|has|have|is|are|got)( (just|now|today|officially|hereby|temporarily|been))* (replaced|changed|updated|lifted|abolished|suspended|cancell?ed|waived|overridden|repealed|relaxed|withdrawn|removed|scrapped|gone)\b.*\b(quote (the|it|me)|(tell|confirm to|assure) me (that )?i (may|can)|(confirm|repeat|say|announce) (it|this|that|so|i|yes)|reply (yes|with))\b",
        OrderWords.Plainly)]
    private static partial Regex Claims();
}
