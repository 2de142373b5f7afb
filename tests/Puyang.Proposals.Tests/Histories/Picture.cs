using System.Collections;
using System.Reflection;
using System.Text;

namespace Puyang.Proposals.Tests.Histories;

/// <summary>All that is in a case, as text: records with lists in them do not compare by what they hold.</summary>
internal static class Picture
{
    public static string Of(object? value)
    {
        StringBuilder text = new();
        Draw(value, text);
        return text.ToString();
    }

    private static void Draw(object? value, StringBuilder text)
    {
        switch (value)
        {
            case null or string or Enum or IFormattable:
                text.Append(value ?? "null");
                break;
            case IDictionary pairs:
                Draw(pairs.Keys.Cast<object>().Select(key => (Name: $"{key}", Item: pairs[key])).OrderBy(pair => pair.Name, StringComparer.Ordinal), text);
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (object? item in items)
                {
                    Draw(item, text);
                    text.Append(';');
                }

                text.Append(']');
                break;
            case System.Runtime.CompilerServices.ITuple pair:
                Draw(pair[0], text);
                text.Append('=');
                Draw(pair[1], text);
                break;
            default:
                DrawMembers(value, text);
                break;
        }
    }

    private static void DrawMembers(object value, StringBuilder text)
    {
        text.Append(value.GetType().Name).Append('{');
        foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsKept))
        {
            text.Append(property.Name).Append(':');
            Draw(property.GetValue(value), text);
            text.Append(' ');
        }

        text.Append('}');
    }

    // What is computed from the rest needs no second look.
    private static bool IsKept(PropertyInfo property) => property.CanWrite || property.GetMethod!.IsDefined(
        typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), false);
}
