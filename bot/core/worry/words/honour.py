"""Cutting, forced marriage, and punishment in the name of honour."""

from bot.core.worry.levels import Worry
from bot.core.worry.rules import Rule

RULES = (
    Rule(
        name="cutting",
        level=Worry.CONCERN,
        category="fgm_forced_marriage_honour",
        pattern=(
            r"\b(?:fgm|gudniin|sunna cut|infibulat\w+|khatna|khitan|circumcis\w+<g4> (?:her|girl|girls|daughter|sister)|(?:have|having|had|get|getting|for) the cut(?! and)|(?:to )?be cut(?! (?:up|out|off|short|down|in))|does the cutting|the cutting(?! (?:out|and|for|from))|been cut(?! (?:off|out|short|down))|made a (?:proper )?woman|become a (?:woman|lady)|be a (?:lady|woman|proper woman)|the old thing to|the lady who (?:does|do|is|dose)|cleansed|clean like her|(?:girls?|her) ceremony)\b"
            r"|\b(?:little|small|wee|girls) (?:operation|op|procedure)\b<g9> (?:like her (?:cousins?|sisters?|mum|mother)|(?:lady|woman|auntie|aunty) for it|back home|in the holidays)\b"
            r"|\b(?:arranged|found|booked|paid) (?:a|the) (?:lady|woman) (?:for|to do) (?:it|her|the girls)\b"
            r"|\b(?:special|speshul) party<g6> (?:lady|woman|cut|girl|hurts|hurt)\b|\bwalks like an old lady\b|\b(?:can not|can not|not) sit\b<g6> toilet\b|\bhalf an hour in the toilet\b|\bcheck the girls\b|\bher turn now\b"
        ),
        why="cutting, in the words families use",
        must=(
            "mum says im having the cut in the holidays",
            "The lady who does the girls is coming from London after Eid",
            "Ayeeyo is on the phone every day about gudniin",
            "his mum wants her to have the small operation like her sisters did. i said no",
            "my aunty has found a lady for it, shes only 7",
        ),
        must_not=(
            "can she have the cut out shapes",
            "he had a cut on his knee",
            "dance practice for the Christmas ceremony",
            "she is having a little operation on her ears on Tuesday, back Thursday",
            "weve booked a lady to do the face painting",
        ),
        unless=r"\bslides\b|\btraining\b|\bhair ?(?:cut|dresser)\b|\bcut out\b|\bpaper\b|\bmake the cut\b|\bhis (?:turn|circumcision)\b|\bbaby boy\b|\bteam\b",
    ),
    Rule(
        name="cutting_now",
        level=Worry.IMMEDIATE,
        category="fgm_forced_marriage_honour",
        pattern=(
            r"\b(?:tonight|today|flight|airport|tickets?|heathrow|gatwick|plane)\b<g9> (?:to be cut|be cut|cut (?:my|our|her) (?:daughters?|sisters?|girls?|niece)|the cut|the cutting|old thing|(?:is|be|get|gets|getting) married|to marry|promised|family way|become a woman|made a woman)\b|\b(?:be cut|the cutting|old thing|healed|(?:be|get) married|promised to|to marry)\b<g9> (?:tonight|flight|airport|heathrow|staying in our house|london this week)\b"
            r"|\b(?:woman|lady|aunty|auntie|she)(?: is)? (?:coming|here|comes)<g4> to do (?:the girls|my (?:girls?|daughters?|sister|niece)|\w+ and (?:her|my) (?:sisters?|cousins?))\b|\b(?:brothers?|father|uncles?|family) found out\b<g9> (?:car|coming|my house|on the way|outside)\b|\btaking my sister<g6> (?:tonight|country)\b|\bwhen she is healed\b|\btill she is healed\b|\bkill (?:her|me|them) for the shame\b"
        ),
        why="she leaves, or the cutter is here, within hours",
        must=(
            "a woman is coming tonight to do my niece and her cousins",
            "my brothers found out, they are in car to my house",
            "my parents r taking my sister out the country tonight to be cut",
            "Flight is tonight and grandmother say it's time she is married",
        ),
        must_not=(
            "she is off today, the tonsils are back and her grandma has her",
            "I am burying my grandma today",
            "a woman is coming tonight to do henna for my daughter and her cousins",
            "our flight is tonight and her aunty is meeting us",
            "flight tonight to Krakow for my sister's wedding, she is flower girl",
        ),
        unless=r"\bhenna\b|\bhair\b|\bnails\b|\bbraids?\b|\bmake ?up\b|\bflower girl\b|\bbridesmaid\b|\bback (?:monday|tuesday|wednesday|thursday|friday|on)\b|\bgetting married (?:on|in)\b|\bwedding\b|\bmy (?:sister|brother|cousin|friend)s? (?:is|are) (?:getting )?married\b|\breturn ticket\b",
    ),
    Rule(
        name="forced_marriage",
        level=Worry.CONCERN,
        category="fgm_forced_marriage_honour",
        pattern=(
            r"\b(?:forced?|force|made|make|has to|have to|going to|must|will) (?:her |him |me |my sister )?(?:to )?(?:marry|get married|be married)\b|\b(?:marry|married to|promised to|engaged to) (?:a man|an older|her cousin|someone|someone|my cousin|a cousin|him and she)\b|\b(?:sister|daughter|cousin|niece)<g4> (?:cries|cry|crying|cried)<g2> (?:over|about|because of|for|every|all)<g3> (?:wedding|engagement|nikah|nikkah|marriage|mehndi)\b|\b(?:cries|cry|crying)(?: \w+)? (?:over|about|because of) (?:her|the) (?:wedding|engagement|nikah|nikkah|marriage)\b|\bnow she has a husband\b|\bwill be engaged there\b|\b(?:shamed|shame|honou?r|dishonou?r)\b(?=<g9> (?:family|them|us|kill|girl|her|based|brothers?|boy|sister|community|all))"
            r"|\b(?:father|dad|brother|brothers|uncle|uncles|he|they)<g2> (?:would|will) kill (?:her|me)\b<g4> (?:if (?:he|they) (?:knew|know|find|finds)|boy|because|for)\b|\b(?:holding a boys hand|a boy (?:text|texted|message))\b|\bbrother check(?:s)? (?:her|me)\b|\b(?:not|is not|is not) allow(?:ed)?<g3> (?:near boys|speak to boys|with boys)\b|\bmy turn to (?:be|get) married\b"
        ),
        why="a marriage she does not want, or fear for the family's honour",
        must=(
            "my sister cries every night about her wedding",
            "she is crying over the engagement and nobody listens",
            "my sister is 16 and she has to marry a man she dosnt know",
            "they say I have shamed the family",
            "brother check her at the gate, not allow sit near boys",
        ),
        must_not=(
            "my sister cried all through the wedding, happy tears",
            "her cousin cries about her wedding cake 😂",
            "my cousin is getting married in July",
            "what a shame about the fair",
        ),
        unless=r"\bhappy tears\b|\b(?:cake|dress|shoes|venue|flowers) (?:is|are|was|were|for)\b|\bbridesmaid\b|\bflower girl\b|😂|\bin the (?:play|story|film)\b|\bshame about\b|\bwhat a shame\b|\bguard of honour\b|\bmaid of honour\b|\bour honour\b",
    ),
)
