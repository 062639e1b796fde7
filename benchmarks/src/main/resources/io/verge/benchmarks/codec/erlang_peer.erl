%% Measures what asn1ct makes of modules. The argument is a file of messages, one a line: "Module.Type" and hexadecimal digits.
%% Says of each how it encodes it again; then answers each line "decode INDEX COUNT" or "encode INDEX COUNT" with the
%% nanoseconds that took.
-module(erlang_peer).
-export([main/1]).

main([File]) ->
    {ok, Text} = file:read_file(File),
    Messages = list_to_tuple([message(Line) || Line <- binary:split(Text, <<"\n">>, [global, trim])]),
    [say(again(Message)) || Message <- tuple_to_list(Messages)],
    answer(Messages).

message(Line) ->
    [Name, Hex] = binary:split(Line, <<" ">>),
    [Module, Type] = binary:split(Name, <<".">>),
    {binary_to_atom(Module), binary_to_atom(Type), binary:decode_hex(Hex)}.

again({Module, Type, Octets}) ->
    {ok, Value} = Module:decode(Type, Octets),
    {ok, Again} = Module:encode(Type, Value),
    string:lowercase(binary_to_list(binary:encode_hex(Again))).

answer(Messages) ->
    case io:fread("", "~s ~d ~d") of
        {ok, [What, Index, Count]} ->
            {Module, Type, Octets} = element(Index + 1, Messages),
            {ok, Value} = Module:decode(Type, Octets),
            Begun = erlang:monotonic_time(nanosecond),
            case What of
                "decode" -> decode(Module, Type, Octets, Count);
                "encode" -> encode(Module, Type, Value, Count)
            end,
            say(integer_to_list(erlang:monotonic_time(nanosecond) - Begun)),
            answer(Messages);
        eof ->
            ok
    end.

say(Text) -> io:format("~s~n", [Text]).

decode(_, _, _, 0) -> ok;
decode(Module, Type, Octets, Count) ->
    {ok, _} = Module:decode(Type, Octets),
    decode(Module, Type, Octets, Count - 1).

encode(_, _, _, 0) -> ok;
encode(Module, Type, Value, Count) ->
    {ok, _} = Module:encode(Type, Value),
    encode(Module, Type, Value, Count - 1).
