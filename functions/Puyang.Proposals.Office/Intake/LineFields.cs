namespace Puyang.Proposals.Office.Intake;

/// <summary>Finds labelled values in successive lines; after 提案内容 everything is the text itself.</summary>
internal sealed class LineFields(Action<Field, string> add)
{
    private Field? open;

    internal bool InBody { get; private set; }

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
    }

    // A label alone on its line takes the next line.
    private void Begin(Field field, string? value)
    {
        InBody = field is Field.Body;
        open = string.IsNullOrWhiteSpace(value) ? field : null;
        if (open is null)
        {
            add(field, value!);
        }
    }
}
