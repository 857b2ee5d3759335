using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Answers.Orders;

/// <summary>To drop or show the bot's rules, to be somebody else, to do another task; openly, or smuggled in as if a program had said so.</summary>
internal static partial class DroppedRules
{
    public static bool IsIn(string text) => Drops().IsMatch(text) || Plays().IsMatch(text) || Smuggles().IsMatch(text) || GivesTask().IsMatch(text);

    [GeneratedRegex(
        OrderWords.YouMust + @"(ignore|disregard|forget|override|bypass) (all |any |your |the |these |previous |prior |above |earlier |initial |my |what )*(instructions?|rules?|prompts?|guidelines?|training|(system|safety) message)\b"
        + @"|" + OrderWords.Now + @"(ignore|disregard|forget) (everything|all|anything|whatever|the polic(y|ies)|what you)\b"
        + @"|\b((system|hidden|initial|secret) prompt|hidden instructions)\b|\bsystemprompt\b|\byour (hidden |secret |original |initial )?(instructions|prompt|system message)\b|\brepeat (the |everything |all )?(text |words )?above\b"
        + @"|\b(leave|put|set|drop|switch off|turn off|suspend) (all )?your (rules|instructions|polic(y|ies)|guidelines|filters?|safeguards|restrictions)\b"
        + @"|" + OrderWords.Now + @"stop quoting (the )?(rules|polic(y|ies))\b|(" + OrderWords.Now + @"|\byou can )drop the (warning|rules|act)\b",
        OrderWords.Plainly)]
    private static partial Regex Drops();

    [GeneratedRegex(
        OrderWords.Now + @"((pretend|roleplay|role-play) (to be|that you|you('re| are)|as (if|though) you)|(pretend|imagine|assume) (that )?(the|this|our) .{0,40}\b(does|did)(n't| not) exist)"
        + @"|\bwant you to (pretend|act|be|ignore)\b|" + OrderWords.Now + @"((act|behave|respond|answer|speak|reply) (as if|as though|like) (you|a|an|my|there)|act as (a|an|my|the) ([a-z]+ ){0,2}(bot|assistant|ai|model|hacker|expert|consultant|person|character|admin))\b"
        + @"|(^|[.!?] )you are (now|no longer)\b|" + OrderWords.Now + @"stop being\b|\bjailbreak(ed)? (you|yourself|mode|prompt)\b|\bdan mode\b|" + OrderWords.Now + @"(enter|activate|enable|switch to|go into) (developer|god|debug|admin|unrestricted) mode (and|then)\b|\byou are .{0,30}\b(without|free of|with no) (any )?(rules?|limits|restrictions|filters?)\b"
        + @"|\b(from now on|for this (conversation|chat|answer|once)|for the rest of this (conversation|chat)),? (you( are|'re| will| must| answer| only)|answer|reply|respond|say|assume|ignore|speak|act)\b"
        + @"|\blet('s| us) play\b|\b(bot|assistant|ai|model) (without|that has no|with no) (any )?(rules?|limits|restrictions|filters?)\b",
        OrderWords.Plainly)]
    private static partial Regex Plays();

    // What looks as if a program or a document spoke to the model, and other languages that the bot does not read.
    [GeneratedRegex(
        @"^\W*(system|assistant|developer|system message|developer message)\W*:|""role"" ?: ?""(system|assistant|developer)""|</?(instructions?|system|prompt|admin|task)>|\[/?(inst|system)\]"
        + @"|\bnote to (the |all |any )?(ai|bots?|assistants?|models?|llms?)\b|\b(dear|attention) (bot|ai|assistant|model)\b.{0,80}\b(ignore|lifted|reply|send|approve|restrictions)\b"
        + @"|\band (do|follow|execute|obey) what (it|this|that|the (text|email|message|note)) (says|tells you)\b|\b(decode|base64|rot13)\b.{0,40}\b(and )?(do|follow|execute|obey|answer)\b"
        + @"|\b(ignorier|vergiss|missachte|umgehe)[a-z]* .{0,40}\b(anweisung|regel|vorgabe|instruktion)|\b(oublie|ignorez|oubliez) .{0,30}\b(consignes|instructions|r[eè]gles)\b|\b(ignora|olvida|ignore) .{0,30}\b(instrucciones|reglas|instru(ç|c)(õ|o)es|istruzioni|regole)\b",
        OrderWords.Plainly)]
    private static partial Regex Smuggles();

    [GeneratedRegex(
        OrderWords.Now + @"((write|generate|compose|create|code|sing|draft|give|tell) (me |us )?(me |us |a |an |some |one )([a-z]+ )?(script|poem|song|joke|essay|haiku|limerick|rap|cover letter|toast|recipe (for|with))|(write|generate|create|code) (me |us )?(a |some )?((python|java|javascript|c#|sql|bash) (code|program)|(code|program) (that|which|to|in)))\b"
        + @"|" + OrderWords.Now + @"(translate (this|the following|[""'“]|my )|summari[sz]e the (plot|book|film|movie|news)\b)|\b(write|program|code|script) .{0,20}\bin (python|java|javascript|c\+\+|c#|sql|bash)\b|\b(who won the|weather (tomorrow|today|forecast)|weather in [a-z]+ (tomorrow|today)|lyrics of|linked list)\b",
        OrderWords.Plainly)]
    private static partial Regex GivesTask();
}
