namespace Puyang.Proposals.Office.Intake;

/// <summary>Forms pad two-character names to the width of three: 张　三. No name has a single character.</summary>
internal static class PaddedNames
{
    /// <summary>The names of what blanks have parted. A character that belongs to none for certain stays alone, to be asked
    /// about.</summary>
    internal static IEnumerable<string> Joined(IReadOnlyList<string> parts)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            int run = parts.Skip(i).TakeWhile(part => part.Length == 1).Count();
            if (run == 0)
            {
                // Ma Ying
                string[] latin = [.. parts.Skip(i).TakeWhile(part => part.All(char.IsAsciiLetter))];
                yield return latin.Length > 1 ? string.Join(' ', latin) : parts[i];
                i += Math.Max(0, latin.Length - 1);
            }
            else if (run == 1)
            {
                // 李 小明
                bool goesOn = i + 1 < parts.Count && PersonName.IsSurname(parts[i]) && parts[i + 1].Length == 2
                    && PersonName.IsEvident(parts[i] + parts[i + 1]);
                yield return goesOn ? parts[i] + parts[++i] : parts[i];
            }
            else
            {
                foreach (string name in Names([.. parts.Skip(i).Take(run)]))
                {
                    yield return name;
                }

                i += run - 1;
            }
        }
    }

    private static IEnumerable<string> Names(string[] single) =>
        single.Length is 2 or 3 || (single.Length == 4 && PersonName.IsSurname(single[0] + single[1])) ? [string.Concat(single)]
        : single.Length % 2 == 0 && single.Where((_, i) => i % 2 == 0).All(PersonName.IsSurname)
            ? single.Chunk(2).Select(pair => pair[0] + pair[1])
        : single;
}
