namespace PolicyBot.Knowledge.Policies;

internal enum NumberStyle
{
    Decimal,
    TwoDigits,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
}
