using System.Collections.Frozen;

namespace PolicyBot.Knowledge.Index;

/// <summary>Words that say nothing about what a question is about.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> All = """
        a an the is are was were be been am do does did i we you they he she it its my our your their me us them of to in on at for from by with and or but if so as
        that this these those what which who whom whose when where how why can could may might must shall should will would have has had not no there here any some
        just about into out up down off than then too very also only own same s t d ll re ve m im
        please thanks thank hi hello hey oops sorry yes yeah nope lol hmm um oh well whats im ive dont doesnt didnt cant wont isnt arent wasnt shouldnt
        couldnt wouldnt havent hasnt thats theres heres youre theyre theyve weve youve gonna wanna gotta lemme gimme kinda sorta dunno cos cuz coz thx pls plz
        ppl u r ur wat wot myself ourselves yourself themselves himself herself itself whatever am being
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string plain) => All.Contains(plain);
}
