namespace Puyang.Proposals.Office.Intake;

/// <summary>Finds labelled values in successive lines; after 提案内容 everything is the text itself.</summary>
/// <param name="add">Takes each value.</param>
/// <param name="other">Takes each line that is no value of a field.</param>
internal sealed class LineFields(Action<Field, string> add, Action<string> other)
{
    // Longer lines are no names, and would only take their time.
    private const int MaxNames = 200;

    private Field? open;
    private Field? names;

    internal bool InBody { get; private set; }

    /// <summary>The label that stood alone on the last line.</summary>
    internal Field? Open => open;

    internal void Read(string line)
    {
        if (InBody)
        {
            add(Field.Body, line);
        }
        else if (Labels.Of(line) is { } alone)
        {
            Begin(alone, null);
        }
        else if (Labels.In(line) is [_, ..] pairs)
        {
            foreach ((Field field, string value) in pairs)
            {
                Begin(field, value);
            }
        }
        else if (open is { } field && !string.IsNullOrWhiteSpace(line))
        {
            add(field, line);
            open = null;
        }
        else if (names is { } people && AreNames(line))
        {
            // A list of names goes on over the lines.
            add(people, line);
        }
        else if (!string.IsNullOrWhiteSpace(line))
        {
            names = null;
            other(line);
        }
    }

    private static bool AreNames(string line) => line.Length <= MaxNames
        && ProposerList.Members(line).ToArray() is [_, ..] members && members.All(one => PersonName.IsEvident(one.Name));

    // A label alone on its line takes the next line.
    private void Begin(Field field, string? value)
    {
        InBody = field is Field.Body;
        names = field is Field.Proposer or Field.CoProposers ? field : null;
        open = string.IsNullOrWhiteSpace(value) ? field : null;
        if (open is null)
        {
            add(field, value!);
        }
    }
}
